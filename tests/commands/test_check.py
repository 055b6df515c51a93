"""The check finds what is wrong with a command, and nothing wrong with a right one."""

import unittest

from check import faults_of

WRONG = {
    "aws sts 'get": "no command",
    "aws sts": "no command",
    "awz sts get-caller-identity": "awz is not the AWS CLI",
    "aws elasticcache describe-snapshots": "no service elasticcache",
    "aws config list-tags-for-resource": "no service config",
    "aws s3api sync s3://<a> s3://<b>": "no operation sync",
    "aws s3 replicate s3://<a> s3://<b>": "no service s3",
    "aws ec2 copy-snapshots": "no operation copy-snapshots",
    "aws sts get-caller-identity --account-id <id>": "there is no --account-id",
    "aws sts get-caller-identity <file>": "<file> belongs to no option",
    "aws sts get-caller-identity --page-size 5": "there is no --page-size",
    "aws sts get-caller-identity --output xml": "--output has no xml",
    "aws sts get-caller-identity --region": "--region has no value",
    "aws sts get-caller-identity --region a --region b": "--region is there twice",
    "aws iam list-users --no-paginate=yes": "--no-paginate takes no value",
    "aws ec2 copy-snapshot --source-region <region>": "--source-snapshot-id is missing",
    "aws ec2 describe-regions --all-regions true": "true belongs to no option",
    "aws ec2 export-image --image-id <id> --disk-image-format ZIP --s3-export-location S3Bucket=<b>": "--disk-image-format has no ZIP",
    "aws ec2 export-image --image-id <id> --disk-image-format RAW "
    "--s3-export-location S3Bucket=<b>,Prefix=<p>": "--s3-export-location has no member Prefix",
    "aws ec2 export-image --image-id <id> --disk-image-format RAW --s3-export-location S3Prefix=<p>": "--s3-export-location S3Bucket is missing",
    "aws ec2 export-image --image-id <id> --disk-image-format RAW --s3-export-location <a>,<b>": "--s3-export-location can't be read",
    "aws ec2 modify-snapshot-attribute --snapshot-id <id> --user-ids a --operation-type copy": "--operation-type has no copy",
    'aws ce get-cost-and-usage --time-period \'{"Start":"<date>"}\' --granularity MONTHLY '
    "--metrics UnblendedCost": "--time-period End is missing",
    "aws ce get-cost-and-usage --time-period Start=<date>,End=<date> --granularity MONTHLY "
    "--metrics UnblendedCost --group-by Type=DIMENSION Type=DIMENSIONS": "--group-by Type has no DIMENSIONS",
    "aws acm list-certificates --includes keyTypes=RSA_2048,RSA_3": "--includes keyTypes has no RSA_3",
    "aws invoicing list-invoice-summaries --selector ResourceType=ACCOUNT_ID,Value=<id> "
    "--filter TimeInterval={StartDate=<date>,EndDate=<date>,To=<date>}": "--filter TimeInterval has no member To",
    "aws logs create-export-task --log-group-name <group> --from today --to <milliseconds> "
    "--destination <bucket>": "--from has no today",
    "aws glacier get-job-output --account-id <id> --vault-name <vault> --job-id <id>": "file for the answer is missing",
    "aws s3 sync s3://<bucket>": "1 places are too few",
    "aws s3 sync <bucket> <folder>": "no place begins with s3://",
    "aws s3 sync s3://<bucket> <folder> --recursive": "there is no --recursive",
}

RIGHT = [
    "aws sts get-caller-identity --query Account --output text --profile <other-account>",
    "aws configservice describe-config-rules",
    "aws deploy list-applications",
    "aws iam list-users --max-items 5 --page-size=5 --starting-token <token>",
    "aws ec2 describe-regions --no-all-regions",
    "aws ec2 copy-snapshot --cli-input-json file://copy.json",
    "aws ec2 describe-instances --filters Name=tag:a,Values=b,c 'Name=x,Values=[\"d\"]'",
    'aws ec2 describe-instances --filters \'[{"Name": "x", "Values": ["d"]}]\'',
    "aws glacier get-job-output --account-id <id> --vault-name <vault> --job-id <id> <file>",
    (
        "aws s3control create-job --account-id <id> --operation <json> --manifest <json> "
        "--report <json> --priority 10 --role-arn <arn>"
    ),
    "aws s3 cp s3://<bucket>/<key> . --recursive --exclude '*'",
    "aws s3 ls",
]


class Faults(unittest.TestCase):
    def test_what_is_wrong_is_found(self):
        for command, fault in WRONG.items():
            with self.subTest(command):
                self.assertIn(fault, "\n".join(faults_of(command)))

    def test_one_fault_is_told_once(self):
        for command in WRONG:
            with self.subTest(command):
                self.assertEqual(len(faults_of(command)), 1, faults_of(command))

    def test_nothing_is_wrong_with_right_ones(self):
        for command in RIGHT:
            with self.subTest(command):
                self.assertEqual(faults_of(command), [])


if __name__ == "__main__":
    unittest.main()
