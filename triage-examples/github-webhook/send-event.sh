#!/bin/sh
# Sends an event to the server as GitHub does, signed with the secret in TRIAGE_WEBHOOK_SECRET, and prints the answer:
#   send-event.sh FILE [ADDRESS]
set -eu
file=$1
address=${2:-http://127.0.0.1:8080/webhook}
signature=$(openssl dgst -sha256 -hmac "$TRIAGE_WEBHOOK_SECRET" < "$file" | sed 's/.*= *//')
curl --silent --show-error --fail-with-body --request POST "$address" \
    --header 'Content-Type: application/json' \
    --header 'X-GitHub-Event: issues' \
    --header "X-Hub-Signature-256: sha256=$signature" \
    --data-binary "@$file"
