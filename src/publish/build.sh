set -eu
if [ -z "${JUNTOS_URL:-}" ]; then
  echo "There is no release of juntos yet: JUNTOS_URL and JUNTOS_SHA256 in this file have to name a program." >&2
  echo "Todavía no hay ninguna versión publicada de juntos: JUNTOS_URL y JUNTOS_SHA256 tienen que nombrar un programa." >&2
  exit 1
fi
folder="$(mktemp -d)"
curl --fail --silent --show-error --location --output "$folder/juntos.tar.gz" "$JUNTOS_URL"
echo "$JUNTOS_SHA256  $folder/juntos.tar.gz" | sha256sum --check --quiet -
tar -xzf "$folder/juntos.tar.gz" -C "$folder"
juntos="$(find "$folder" -type f -name juntos)"
"$juntos" build "--project=$JUNTOS_PROJECT" --out public
