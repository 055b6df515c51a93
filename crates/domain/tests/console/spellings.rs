//! Addresses of consoles, however they are written.

use domain::typed::names_console;

const SPELLINGS: [&str; 104] = [
    // Hosts.
    "https://console.aws.amazon.com/billing/home#/",
    "console.aws.amazon.com",
    "http://console.aws.amazon.com",
    "https://eu-west-1.console.aws.amazon.com/",
    "https://111122223333-abcdefgh.eu-west-1.console.aws.amazon.com/console/home",
    "https://console.amazonaws.cn/billing/home",
    "https://cn-north-1.console.amazonaws.cn/",
    "https://console.amazonaws-us-gov.com",
    "https://console.amazonaws-eusc.eu/",
    "https://eusc-de-east-1.console.amazonaws-eusc.eu/",
    "https://console.c2shome.ic.gov/",
    "https://us-east-1.console.api.aws/",
    "https://signin.aws.amazon.com/oauth",
    "https://111122223333.signin.aws.amazon.com/console",
    "https://acme.signin.amazonaws.cn/console",
    "https://signin.amazonaws-us-gov.com",
    "https://us-east-1.signin.aws/platform",
    "https://eu-west-1.signin.aws.amazon.com/",
    "https://portal.aws.amazon.com/billing/signup#/start",
    "https://portal.aws.amazon.com/gp/aws/manageYourAccount",
    "https://aws-portal.amazon.com/gp/aws/developer/account",
    "https://phd.aws.amazon.com/phd/home",
    "https://health.aws.amazon.com/health/home",
    "https://health.aws.amazon.com",
    "https://lightsail.aws.amazon.com/ls/webapp/home",
    "https://d-1234567890.awsapps.com/start",
    "https://acme.awsapps.com/start#/",
    "https://acme.awsapps.com/console",
    "https://start.us-gov-home.awsapps.com/directory/acme",
    "https://start.home.awsapps.cn/directory/acme",
    "https://ssoins-1111222233334444.portal.eu-west-1.app.aws/",
    // Paths.
    "https://aws.amazon.com/console/",
    "https://aws.amazon.com/console",
    "https://www.aws.amazon.com/console/",
    "https://aws.amazon.com/de/console/",
    "https://aws.amazon.com/zh_cn/console/",
    "https://aws.amazon.com/pt-br/console/home",
    "https://aws.eu/de/console/",
    "https://www.amazonaws.cn/en/console/",
    "https://www.amazon.com/billing/home",
    "https://www.amazon.com/billing",
    "https://amazon.com/billing/home#/account",
    // Ports, users, dots at the end, schemes.
    "https://aws.amazon.com:443/console/",
    "https://aws.amazon.com:/console/",
    "https://aws.amazon.com:00443/console/",
    "http://aws.amazon.com:80/console/",
    "https://www.amazon.com:443/billing/home",
    "https://aws.amazon.com./console/",
    "https://aws.amazon.com.:443/console/",
    "https://console.aws.amazon.com./",
    "https://docs.example@aws.amazon.com/console/",
    "https://user:word@aws.amazon.com:443/console/",
    "//aws.amazon.com:443/console",
    "///aws.amazon.com:443/console",
    "https:aws.amazon.com/./console",
    "HTTPS:\\\\aws.amazon.com\\console\\",
    "https:/\\aws.amazon.com/\\console",
    "view-source:https://aws.amazon.com/./console/",
    "https://example.org/?to=https://aws.amazon.com/./console/",
    "https://example.org/?to=https%3A%2F%2Faws.amazon.com%2F.%2Fconsole",
    "https://example.org/aws.amazon.com:443/console",
    "<a href=\"https://aws.amazon.com/./console\">",
    // Dots and slashes in the path.
    "https://aws.amazon.com//console/",
    "https://aws.amazon.com///console",
    "https://aws.amazon.com/./console/",
    "https://aws.amazon.com/././/console/",
    "https://aws.amazon.com/x/../console/",
    "https://aws.amazon.com/x/y/../../console/",
    "https://aws.amazon.com/../console/",
    "https://aws.amazon.com/%2e/console/",
    "https://aws.amazon.com/x/%2e%2E/console/",
    "https://aws.amazon.com/x/.%2e/console/",
    "https://aws.amazon.com/de/../console/",
    "https://aws.amazon.com/de//./console/",
    "https://acme.awsapps.com/./start",
    "https://acme.awsapps.com/mail/../start",
    "https://www.amazon.com//billing/./home",
    "https://health.aws.amazon.com/health/status/../home",
    // Percent signs and references.
    "https://aws.amazon.com/c%6Fnsole/",
    "https://aws.amazon.com/%63%6f%6e%73%6f%6c%65",
    "https://aws.amazon.com%2Fconsole",
    "https://con%73ole.aws.amazon.com/",
    "https://con%2573ole.aws.amazon.com/",
    "https://con%252573ole.aws.amazon.com/",
    "https://console%2Eaws%2eamazon%2Ecom/",
    "https://aws.amazon.com&#47;console",
    "https://console&#x2e;aws&period;amazon.com",
    // Other letters of the same meaning.
    "https://ｃｏｎｓｏｌｅ.aws.amazon.com/",
    "https://ａｗｓ．ａｍａｚｏｎ．ｃｏｍ／ｃｏｎｓｏｌｅ",
    "https://console。aws。amazon。com/",
    "https://console．aws｡amazon.com/",
    "https://ⓒⓞⓝⓢⓞⓛⓔ.aws.amazon.com/",
    "https://𝐜𝐨𝐧𝐬𝐨𝐥𝐞.𝔞𝔴𝔰.amazon.com",
    "https://conſole.awſ.amazon.com/",
    "https://%EF%BD%83onsole.aws.amazon.com/",
    "https：／／aws.amazon.com／console",
    "HTTPS://CONSOLE.AWS.AMAZON.COM",
    "https://AWS.Amazon.Com/Console/",
    // Spaces and invisible letters.
    "https://con\u{ad}sole.aws.amazon.com",
    "https://aws.amazon.com/con\u{200b}sole",
    "https://aws.\u{2060}amazon.com/./con\u{feff}sole",
    "https://aws.amazon.com/x/..\n/console",
    "https://aws.ama\tzon.com:443/con\r\nsole/",
    "Öffnen Sie aws . amazon . com / de / console !",
];

#[test]
fn every_spelling_is_seen() {
    let missed: Vec<_> = SPELLINGS
        .iter()
        .filter(|text| !names_console(text))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn also_in_a_sentence() {
    let missed: Vec<_> = SPELLINGS
        .iter()
        .flat_map(|spelling| {
            [
                format!("Kopien, siehe {spelling} im Tresor"),
                format!("({spelling})"),
                format!("see:{spelling}"),
                format!("\"{spelling}\","),
                format!("größer → {spelling} ← 終"),
            ]
        })
        .filter(|text| !names_console(text))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// A percent sign or a reference takes letters along: what anybody can read there counts, too.
#[test]
fn what_stands_before_takes_nothing_away() {
    let before = [
        "%4",
        "%E",
        "%",
        "%%",
        "&#",
        "&#x",
        "&",
        "100%",
        "\0#S%be:/%E",
    ];
    let disguised = |c: char| !c.is_ascii_graphic() || matches!(c, '%' | '&');
    let missed: Vec<_> = SPELLINGS
        .iter()
        // With something before it, `www` is another host.
        .filter(|spelling| !spelling.contains(disguised) && !spelling.contains("//www."))
        .flat_map(|spelling| {
            let bare = spelling
                .split_once("://")
                .map_or(*spelling, |(_, bare)| bare);
            before.map(|before| [before, bare].concat())
        })
        .filter(|text| !names_console(text))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}
