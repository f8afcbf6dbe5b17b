/** Variables of a job of GitLab that needs Terraform. */
export const TERRAFORM_VERSION = '  TERRAFORM_VERSION: "1.9.8"';

/** Lines of its `before_script`: Terraform itself, held against what its maker says of it. */
export const INSTALL_TERRAFORM = `    - curl -fsSLO "https://releases.hashicorp.com/terraform/$TERRAFORM_VERSION/terraform_\${TERRAFORM_VERSION}_linux_amd64.zip"
    - curl -fsSL "https://releases.hashicorp.com/terraform/$TERRAFORM_VERSION/terraform_\${TERRAFORM_VERSION}_SHA256SUMS" | grep linux_amd64.zip | sha256sum -c
    - apt-get update -q && apt-get install -qy unzip && unzip -qo terraform_*.zip terraform -d /usr/local/bin`;
