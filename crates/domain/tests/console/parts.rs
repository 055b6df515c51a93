//! Parts of addresses, and texts that only have words of them.

use domain::typed::names_console;

#[test]
fn addresses_of_consoles() {
    for text in [
        "https://console.aws.amazon.com/s3/buckets/copies",
        "eu-west-1.console.aws.amazon.com",
        "copies are at console.aws",
        "https://console.amazonaws.cn",
        "https://us-east-1.console.amazonaws-us-gov.com/",
        "https://111122223333.signin.aws.amazon.com/",
        "signin.amazonaws-us-gov.com",
        "https://portal.aws.amazon.com/billing/signup",
        "https://aws.amazon.com/console/",
        "amazon.com/billing/home#/",
    ] {
        assert!(names_console(text), "{text}");
    }
}

#[test]
fn disguises() {
    for text in [
        "CONSOLE.AWS.Amazon.Com",
        "https%3A%2F%2Fconsole%2Eaws%2eamazon%2ecom",
        "aws.amazon.com%2fconsole",
        "console%252eaws%25252Eamazon",
        "console . aws . amazon . com",
        "con sole.aws.\namazon.com",
        "https://console.\tamazonaws.\u{a0}cn",
        "sign\u{2003}in.aws.amazon.com",
        "signin. amazonaws.cn",
        "aws.amazon.com / console",
        "console% 2eaws.amazon.com",
    ] {
        assert!(names_console(text), "{text}");
    }
    for letter in
        "\u{0}\u{ad}\u{34f}\u{180e}\u{200b}\u{200f}\u{202e}\u{2060}\u{2069}\u{fe0f}\u{feff}".chars()
    {
        let text = ["con", &letter.to_string(), "sole.aws.amazon.com"].concat();
        assert!(names_console(&text), "{}", letter.escape_unicode());
    }
}

#[test]
fn places_in_words() {
    for text in [
        "",
        "bucket copies in account 444455556666",
        "arn:aws:s3:::console-copies",
        "s3://company-console/aws.amazon.com",
        "Open the Amazon S3 console. AWS keeps the bucket",
        "as in the console. Amazon AWS keeps it",
        "sign in. AWS asks for the second factor",
        "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-closing.html",
        "https://repost.aws/knowledge-center/close-aws-account",
        "https://console.example.org/",
        "100%25 % %% %2 %2e %2f",
        "conxsole.aws",
        "c\u{308}onsole aws",
    ] {
        assert!(!names_console(text), "{text}");
    }
    assert!(!names_console(&"console. aws. ".repeat(700)));
}
