//! From a text to a value.

use super::{Members, Value};

/// Lists and objects may stand so deep inside each other.
const DEPTH: usize = 127;

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The line, counted from 1.
    pub line: usize,
    /// The byte within the line, counted from 1; 0 for the sign that ends a line.
    pub column: usize,
    /// Nothing is wrong but that it ends too early.
    pub cut_off: bool,
}

impl Malformed {
    /// The place for people: `line 3, column 14`.
    #[must_use]
    pub fn place(&self) -> String {
        let (line, column) = (self.line.to_string(), self.column.to_string());
        ["line ", &line, ", column ", &column].concat()
    }
}

/// Why a text is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is no JSON.
    Malformed(Malformed),
    /// An object has several members of one name: readers differ in which of them counts, so none
    /// does.
    Doubled {
        /// The first such member as a JSON pointer (RFC 6901).
        pointer: String,
        /// The text as if each first member of a name were the only one, to tell what it is.
        first: Value,
    },
}

impl Value {
    /// Reads a text.
    ///
    /// # Errors
    /// [`Unread`] says where the text stops being JSON, or which member stands there twice.
    pub fn read(text: &str) -> Result<Self, Unread> {
        let mut reader = Reader {
            text,
            at: 0,
            doubled: None,
        };
        let Some(first) = reader.document() else {
            return Err(Unread::Malformed(reader.malformed()));
        };
        match reader.doubled {
            Some(pointer) => Err(Unread::Doubled { pointer, first }),
            None => Ok(first),
        }
    }
}

/// One step of a JSON pointer.
fn step(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// A text, and how far it was read. Where something is wrong, that is the place.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// The first member that stands in its object twice: its pointer from the value at hand on.
    doubled: Option<String>,
}

impl Reader<'_> {
    fn malformed(&self) -> Malformed {
        let before = &self.text.as_bytes()[..self.text.len().min(self.at + 1)];
        let mut place = Malformed {
            line: 1,
            column: 0,
            cut_off: self.at >= self.text.len(),
        };
        for byte in before {
            if *byte == b'\n' {
                place.line += 1;
                place.column = 0;
            } else {
                place.column += 1;
            }
        }
        place
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes past this byte, if it is the next one.
    #[inline(never)]
    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    /// Goes past this byte, which has to be the next one.
    fn expect(&mut self, byte: u8) -> Option<()> {
        self.take(byte).then_some(())
    }

    /// The next byte that is no white space.
    #[inline(never)]
    fn next(&mut self) -> Option<u8> {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
        self.peek()
    }

    fn document(&mut self) -> Option<Value> {
        let value = self.value(0)?;
        match self.next() {
            None => Some(value),
            Some(_) => None,
        }
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        match self.next()? {
            b'"' => self.string().map(Value::Text),
            b'{' if depth < DEPTH => self.object(depth + 1),
            b'[' if depth < DEPTH => self.list(depth + 1),
            b'-' | b'0'..=b'9' => self.number(),
            b'n' => self.word("null", Value::Null),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            _ => None,
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        for byte in word.bytes() {
            self.expect(byte)?;
        }
        Some(value)
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        let mut values = Vec::new();
        self.at += 1;
        if self.next()? != b']' {
            loop {
                let known = self.doubled.is_some();
                values.push(self.value(depth)?);
                if !known {
                    self.lead_to(&(values.len() - 1).to_string());
                }
                if self.next()? != b',' {
                    break;
                }
                self.at += 1;
            }
        }
        self.expect(b']')?;
        Some(Value::List(values))
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        let mut members = Vec::new();
        self.at += 1;
        if self.next()? != b'}' {
            loop {
                self.next();
                let name = self.string()?;
                self.next();
                self.expect(b':')?;
                let known = self.doubled.is_some();
                let value = self.value(depth)?;
                if !known {
                    self.lead_to(&name);
                }
                members.push((name, value));
                if self.next()? != b',' {
                    break;
                }
                self.at += 1;
            }
        }
        self.expect(b'}')?;
        let (members, doubled) = Members::unique(members);
        if let Some(name) = doubled.filter(|_| self.doubled.is_none()) {
            self.doubled = Some(step(&name));
        }
        Some(Value::Object(members))
    }

    /// The pointer to a doubled member begins one step further out.
    fn lead_to(&mut self, name: &str) {
        if let Some(rest) = &mut self.doubled {
            rest.insert_str(0, &step(name));
        }
    }

    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            if !self.take(b'+') {
                self.take(b'-');
            }
            self.digits()?;
        }
        let number = &self.text[start..self.at];
        Some(match number.parse() {
            Ok(number) => Value::Number(number),
            Err(_) => Value::OtherNumber(number.to_owned()),
        })
    }

    /// One digit or more.
    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn string(&mut self) -> Option<String> {
        let mut text = String::new();
        self.expect(b'"')?;
        loop {
            let start = self.at;
            while !matches!(self.peek()?, b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            text.push_str(&self.text[start..self.at]);
            if self.take(b'"') {
                return Some(text);
            }
            self.expect(b'\\')?;
            text.push(self.escaped()?);
        }
    }

    /// Reads the character that the text after a backslash stands for.
    fn escaped(&mut self) -> Option<char> {
        let character = match self.peek()? {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.by_number();
            }
            _ => return None,
        };
        self.at += 1;
        Some(character)
    }

    /// A character by its number in UTF-16: one half, or a pair of them.
    fn by_number(&mut self) -> Option<char> {
        let first = self.half()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        self.expect(b'\\')?;
        self.expect(b'u')?;
        let second = self.half()?.checked_sub(0xdc00)?;
        (second < 0x400)
            .then(|| char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second))
            .flatten()
    }

    fn half(&mut self) -> Option<u32> {
        let mut half = 0;
        for _ in 0..4 {
            half = half * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(half)
    }
}
