"""Holds the JSON Schemas against packs that are right and against mistakes that were put into them.

Usage: validate.py SETTINGS_SCHEMA MANIFEST_SCHEMA PACK...

Every settings file and manifest of the packs must validate; every mistake of `mistakes.yaml`, put into the
first pack, must not. Prints what disagrees, then a line of counts; ends with 1 if something disagrees and
with 3 if the libraries are missing.
"""

import copy
import json
import pathlib
import sys

try:
    import jsonschema
    import yaml
except ImportError:
    sys.exit(3)


class Loader(yaml.SafeLoader):
    """Reads what editors read: tags of the format stand for text, dates are text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for tag in ("!icon", "!include", "!resource"):
    Loader.add_constructor(tag, lambda loader, node: f"{node.tag} {loader.construct_scalar(node)}")


def load(path):
    return yaml.load(path.read_text(encoding="utf-8-sig"), Loader)


def checker(path):
    schema = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def first_error(validator, data):
    error = jsonschema.exceptions.best_match(validator.iter_errors(data))
    return error and f"{error.json_path}: {error.message[:200]}"


def steps(path):
    return [int(step) if step.lstrip("-").isdigit() else step for step in path.split("/")]


def changed(data, mistake):
    """The data with one mistake, or None if its place is not there."""
    data = copy.deepcopy(data)
    *way, last = steps(mistake["at"])
    place = data
    try:
        for step in way:
            place = place[step]
        if "rename" in mistake:
            if last not in place:
                return None
            items = [(mistake["rename"] if k == last else k, v) for k, v in place.items()]
            place.clear()
            place.update(items)
        elif "write" in mistake:
            if mistake.get("new"):
                if not isinstance(place, dict):
                    return None
            else:
                place[last]
            place[last] = mistake["write"]
        else:
            del place[last]
    except (KeyError, IndexError, TypeError):
        return None
    return data


def main(settings_schema, manifest_schema, *packs):
    settings, manifest = checker(settings_schema), checker(manifest_schema)
    disagreements, files = [], 0
    for pack in map(pathlib.Path, packs):
        found = [(path, settings) for path in sorted(pack.glob("settings/**/*.sty"))]
        for path, validator in found + [(pack / "stackpack.yaml", manifest)]:
            files += 1
            error = first_error(validator, load(path))
            if error:
                disagreements.append(f"{path}: {error}")
    mistakes = load(pathlib.Path(__file__).with_name("mistakes.yaml"))
    caught, vague = 0, 0
    for mistake in mistakes:
        path = pathlib.Path(packs[0]) / mistake["file"]
        data = changed(load(path), mistake)
        name = json.dumps({k: v for k, v in mistake.items()})
        if data is None:
            disagreements.append(f"no such place: {name}")
            continue
        validator = manifest if path.name == "stackpack.yaml" else settings
        error = first_error(validator, data)
        if error is None:
            disagreements.append(f"not caught: {name}")
            continue
        caught += 1
        if "any of the given schemas" in error:
            vague += 1
            print(f"vague: {name}: {error}")
        if "-v" in sys.argv:
            print(f"caught: {name}\n  {error}")
    print("\n".join(disagreements))
    print(f"{files} files valid or listed above, {caught} of {len(mistakes)} mistakes caught")
    return 1 if disagreements or caught < 40 else 0


if __name__ == "__main__":
    sys.exit(main(*[argument for argument in sys.argv[1:] if argument != "-v"]))
