#!/usr/bin/env python3
"""Writes the client folders beside it from AWS's own service models, as botocore carries them.

Run it after a change of subset.json:   python3 generate.py [SERVICE ...]
It needs Python with botocore installed, and nothing else. The result is checked in, builds without
Python, and is held against the models by the tests. models.json keeps which text of each model it was
made from: from another text, another result is no mistake.
"""
import gzip, hashlib, html, json, pathlib, re, shutil, sys, textwrap

import botocore

HERE = pathlib.Path(__file__).parent
SCALARS = {"string": "string", "boolean": "bool", "integer": "int", "long": "long",
           "double": "double", "float": "float", "timestamp": "DateTime"}


def upper_first(name):
    return name[0].upper() + name[1:]


def constant_name(value):
    """db-instance -> DbInstance, Bytes/Second -> BytesSecond, CODE_DEPLOY stays: the official rule."""
    return "".join(upper_first(part) for part in re.split(r"[^A-Za-z0-9_]+", value) if part)


def exception_name(shape):
    return re.sub(r"(Fault|Exception|Error)$", "", shape) + "Exception"


def first_sentence(documentation, fallback):
    text = re.sub(r"<note>.*|<important>.*", "", documentation or "", flags=re.S)
    text = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", text))).strip()
    text = re.sub(r"\s+([.,;:)])", r"\1", text).replace("( ", "(")
    match = re.match(r"(.+?[.!?])(?<!e\.g\.)(?<!i\.e\.)(\s|$)", text)
    sentence = match.group(1) if match else text
    return html.escape(sentence, quote=False) or fallback


def docstring(text, indent=""):
    lines = textwrap.wrap(text, 112 - len(indent), break_long_words=False, break_on_hyphens=False)
    if len(lines) == 1 and len(lines[0]) < 90:
        return f"{indent}/// <summary>{lines[0]}</summary>\n"
    body = "".join(f"{indent}/// {line}\n" for line in lines)
    return f"{indent}/// <summary>\n{body}{indent}/// </summary>\n"


class Service:
    def __init__(self, name, subset):
        self.name, self.subset = name, subset
        path = pathlib.Path(botocore.__file__).parent / "data" / subset["model"] / "service-2.json.gz"
        text = gzip.decompress(path.read_bytes())
        self.model, self.digest = json.loads(text), hashlib.sha256(text).hexdigest()
        self.shapes, self.meta = self.model["shapes"], self.model["metadata"]
        self.query = subset["protocol"] == "query"
        self.json_context = f"{name}JsonContext"
        self.folder = HERE / name
        self.sent, self.received, self.enums, self.whole = {}, {}, {}, {}

    # What is written: the operations of the subset, and every shape they reach through a member that is kept.

    def kept(self, shape_name):
        rule = self.subset.get("members", {}).get(shape_name, {})
        members = self.shapes[shape_name].get("members", {})
        if "only" in rule:
            unknown = set(rule["only"]) - set(members)
            assert not unknown, f"{shape_name} has no {unknown}"
            return {k: v for k, v in members.items() if k in rule["only"]}
        return {k: v for k, v in members.items() if k not in rule.get("not", [])}

    def reach(self, shape_name, seen):
        shape = self.shapes[shape_name]
        if shape["type"] == "list":
            self.reach(shape["member"]["shape"], seen)
        elif shape["type"] == "map":
            self.reach(shape["value"]["shape"], seen)
        elif shape["type"] == "structure" and shape_name not in seen:
            seen[shape_name] = True
            for member in self.kept(shape_name).values():
                self.reach(member["shape"], seen)
        elif shape["type"] == "string" and "enum" in shape:
            self.enums[shape_name] = shape

    def type_of(self, shape_name, item=False):
        shape = self.shapes[shape_name]
        kind = shape["type"]
        if kind == "list":
            return f"List<{self.type_of(shape['member']['shape'], item=True)}>"
        if kind == "map":
            return f"Dictionary<string, {self.type_of(shape['value']['shape'], item=True)}>"
        if kind == "structure":
            return upper_first(shape_name)
        if kind == "string" and "enum" in shape and not item:
            return upper_first(shape_name)
        return SCALARS[kind]

    # What a file holds.

    def properties(self, shape_name, sent):
        for wire, member in self.kept(shape_name).items():
            shape = self.shapes[member["shape"]]
            text = docstring(first_sentence(member.get("documentation") or shape.get("documentation"),
                                            f"The {wire} of AWS's {shape_name}."), "    ")
            if self.query and sent and shape["type"] == "list":
                assert not shape.get("flattened")
                item = shape["member"].get("locationName", "member")
                if item != "member":
                    text += f'    [ListItem("{item}")]\n'
            expected = wire if self.query or not self.subset.get("camelCase") else upper_first(wire)
            name = upper_first(wire)
            assert name == expected and member.get("locationName", wire) == wire, wire
            yield f"{text}    public {self.type_of(member['shape'])}? {name} {{ get; set; }}\n"
        if shape_name in self.whole:
            yield ("    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>\n"
                   "    [JsonExtensionData]\n    public Dictionary<string, JsonElement>? Unknown { get; set; }\n")

    def shape_class(self, name, shape_name, base, sent, summary):
        body = "\n".join(self.properties(shape_name, sent)) if shape_name else ""
        braces = f"\n{{\n{body}}}\n" if body else ";\n"
        return f"{docstring(summary)}public partial class {name}{base}{braces}"

    def file(self, path, namespace, body, usings=()):
        if "[JsonExtensionData]" in body:
            usings = [*usings, "System.Text.Json", "System.Text.Json.Serialization"]
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        head = "".join(f"using {u};\n" for u in sorted(usings, key=lambda u: (not u.startswith("System"), u.lower())))
        target.write_text(f"{head}{chr(10) if head else ''}namespace {namespace};\n\n{body}")

    def write(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        operations = self.subset["operations"]
        for name in operations:
            operation = self.model["operations"][name]
            self.reach(operation["input"]["shape"], self.sent)
            if "output" in operation:
                self.reach(operation["output"]["shape"], self.received)
        for shape_name in self.subset.get("whole", []):
            self.reach(shape_name, self.whole)
        roots = {self.model["operations"][o].get(way, {}).get("shape") for o in operations for way in ("input", "output")}
        for name in operations:
            self.write_operation(name)
        for shape_name in sorted((self.sent | self.received).keys() - roots):
            shape, name = self.shapes[shape_name], upper_first(shape_name)
            body = self.shape_class(name, shape_name, "", shape_name in self.sent,
                                    first_sentence(shape.get("documentation"), f"AWS's {shape_name}."))
            usings = ["Reconciler.Amazon.Protocols"] if "[ListItem" in body else []
            self.file(f"Model/{name}.cs", f"Amazon.{self.name}.Model", body, usings)
        self.write_constants()
        self.write_errors()
        self.write_client()

    def write_operation(self, name):
        operation = self.model["operations"][name]
        wire = operation["input"]["shape"], operation.get("output", {}).get("shape")
        summary = first_sentence(operation.get("documentation"), f"{name}.")
        body = self.shape_class(f"{name}Request", wire[0], f" : Amazon{self.name}Request", True, f"What {name} is asked with. {summary}")
        body += "\n" + self.shape_class(f"{name}Response", wire[1], " : AmazonWebServiceResponse", False, f"What {name} answers.")
        usings = ["Amazon.Runtime"] + (["Reconciler.Amazon.Protocols"] if "[ListItem" in body else [])
        self.file(f"Model/{name}.cs", f"Amazon.{self.name}.Model", body, usings)

    def write_constants(self):
        if not self.enums:
            return
        for shape_name, shape in sorted(self.enums.items()):
            name = upper_first(shape_name)
            fields = "".join(
                f"    /// <summary>The value <c>{html.escape(value)}</c>.</summary>\n"
                f"    public static readonly {name} {constant_name(value)} = new(\"{value}\");\n\n"
                for value in shape["enum"])
            self.file(f"Constants/{name}.cs", f"Amazon.{self.name}", (
                f"/// <summary>The values that AWS knows for {name}; any other string is one too.</summary>\n"
                f"[JsonConverter(typeof(ConstantConverter<{name}>))]\n"
                f"public class {name} : ConstantClass, IConstant<{name}>\n{{\n{fields}"
                f"    /// <summary>A value by its wire text, also one that is not listed here.</summary>\n"
                f"    public {name}(string value) : base(value) {{ }}\n\n"
                f"    /// <summary>The listed constant of that text, or one made for it.</summary>\n"
                f"    public static {name} FindValue(string value) => FindValue<{name}>(value);\n\n"
                f"    /// <summary>A string is taken as the constant of that text.</summary>\n"
                f"    public static implicit operator {name}(string value) => FindValue(value);\n}}\n"),
                ["System.Text.Json.Serialization", "Amazon.Runtime", "Reconciler.Amazon.Protocols"])

    def exception_class(self, name, base, summary):
        arguments = "string message, {0}ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode"
        given = "errorType, errorCode, requestId, statusCode"
        return (
            f"{docstring(summary)}public class {name} : {base}\n{{\n"
            f"    /// <summary>With a message only.</summary>\n    public {name}(string message) : base(message) {{ }}\n\n"
            f"    /// <summary>With a message and its cause.</summary>\n"
            f"    public {name}(string message, Exception innerException) : base(message, innerException) {{ }}\n\n"
            f"    /// <summary>With a cause only.</summary>\n"
            f"    public {name}(Exception innerException) : base(innerException) {{ }}\n\n"
            f"    /// <summary>As the service said it.</summary>\n"
            f"    public {name}({arguments.format('')})\n        : base(message, {given}) {{ }}\n\n"
            f"    /// <summary>As the service said it, with the HTTP answer as its cause.</summary>\n"
            f"    public {name}({arguments.format('Exception innerException, ')})\n"
            f"        : base(message, innerException, {given}) {{ }}\n}}\n")

    def write_errors(self):
        base = f"Amazon{self.name}Exception"
        usings = ["System.Net", "Amazon.Runtime"]
        self.file(f"{base}.cs", f"Amazon.{self.name}", self.exception_class(
            base, "AmazonServiceException", f"Any error of {self.meta['serviceFullName']}; a listed one is a type of its own."), usings)
        shapes = sorted({e["shape"] for o in self.subset["operations"]
                         for e in self.model["operations"][o].get("errors", [])} | set(self.subset.get("errors", [])))
        table = ""
        for shape_name in shapes:
            shape, name = self.shapes[shape_name], exception_name(shape_name)
            code = shape.get("error", {}).get("code", shape_name)
            table += f'        ["{code}"] = (m, i, t, c, r, s) => new {name}(m, i, t, c, r, s),\n'
            self.file(f"Model/Errors/{name}.cs", f"Amazon.{self.name}.Model", self.exception_class(
                name, base, f"The error <c>{code}</c>. " + first_sentence(shape.get("documentation"), "")), usings)
        self.file(f"Internal/{self.name}Errors.cs", f"Amazon.{self.name}.Internal", (
            f"/// <summary>Which exception stands for which error code of {self.meta['serviceFullName']}.</summary>\n"
            f"internal static class {self.name}Errors\n{{\n"
            f"    /// <summary>Code on the wire to exception; what is not listed is {base}.</summary>\n"
            f"    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new {base}(m, i, t, c, r, s))\n    {{\n"
            f"{table}    }};\n}}\n"), [f"Amazon.{self.name}.Model", "Reconciler.Amazon.Protocols"])

    def write_client(self):
        n, operations = self.name, self.subset["operations"]
        full, title = self.meta["serviceFullName"], f"Amazon{self.name}"
        self.file(f"{title}Request.cs", f"Amazon.{n}", f"/// <summary>The base of every request to {full}.</summary>\n"
                  f"public partial class {title}Request : AmazonWebServiceRequest;\n", ["Amazon.Runtime"])
        signature = "Task<{0}Response> {0}Async({0}Request request, CancellationToken cancellationToken = default)"
        docs = {o: docstring(first_sentence(self.model["operations"][o].get("documentation"), o + "."), "    ")
                + f"    /// <exception cref=\"{title}Exception\">The service refused, by its error code.</exception>\n" for o in operations}
        model_using = ["Amazon.Runtime", f"Amazon.{n}.Model"]
        self.file(f"I{title}.cs", f"Amazon.{n}", (
            f"/// <summary>{full}: the operations that Reconciler uses.</summary>\n"
            f"public partial interface I{title} : IAmazonService, IDisposable\n{{\n"
            + "\n".join(f"{docs[o]}    {signature.format(o)};\n" for o in operations) +
            f"\n    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new {title}Config();\n\n"
            f"    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>\n"
            f"        new {title}Client(awsCredentials, ({title}Config)clientConfig);\n}}\n"), model_using)
        self.file(f"{title}Config.cs", f"Amazon.{n}", (
            f"/// <summary>How {full} is reached: its endpoint prefix, signing name and API version.</summary>\n"
            f"public partial class {title}Config : ServiceClientConfig\n{{\n"
            f"    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>\n"
            f"    public {title}Config() : base(\"{self.meta['serviceId']}\", \"{self.meta.get('signingName', self.meta['endpointPrefix'])}\") {{ }}\n\n"
            f"    /// <inheritdoc />\n    public override string RegionEndpointServiceName => \"{self.meta['endpointPrefix']}\";\n\n"
            f"    /// <inheritdoc />\n    public override string ServiceVersion => \"{self.meta['apiVersion']}\";\n}}\n"),
            ["Reconciler.Amazon.Protocols"])
        self.file(f"{title}Client.cs", f"Amazon.{n}", self.client_class(title, full, signature, operations),
                  ["Amazon." + n + ".Internal", f"Amazon.{n}.Model", "Amazon.Runtime", "Amazon.Runtime.Internal", "Reconciler.Amazon.Protocols"])
        self.file(f"Internal/{n}Operations.cs", f"Amazon.{n}.Internal", self.operation_table(operations),
                  [f"Amazon.{n}.Model", "Reconciler.Amazon.Protocols"])
        self.file(f"Internal/{self.json_context}.cs", f"Amazon.{n}.Internal", (
            f"/// <summary>The property tables of {n}'s requests and responses, made at compile time.</summary>\n"
            + "".join(f"[JsonSerializable(typeof({o}Request))]\n[JsonSerializable(typeof({o}Response))]\n" for o in operations)
            + f"internal sealed partial class {self.json_context} : JsonSerializerContext;\n"),
            ["System.Text.Json.Serialization", f"Amazon.{n}.Model"])

    def client_class(self, title, full, signature, operations):
        def constructor(parameters, arguments, summary):
            return (f"    /// <summary>{summary}</summary>\n    public {title}Client({parameters})\n"
                    f"        : base({arguments}) {{ }}\n\n")
        config, region = f"{title}Config", "{ RegionEndpoint = region }"
        keys, key_names = "string awsAccessKeyId, string awsSecretAccessKey", "awsAccessKeyId, awsSecretAccessKey"
        text = (f"/// <summary>The client of {full}. Safe for use by many at once.</summary>\n"
                f"public partial class {title}Client : AmazonServiceClient, I{title}\n{{\n")
        text += constructor("", f"new {config}()", "Credentials and region as the SDK finds them.")
        text += constructor("RegionEndpoint region", f"new {config} {region}", "Credentials as the SDK finds them, region as given.")
        text += constructor(f"{config} config", "config", "Credentials as the SDK finds them, settings as given.")
        text += constructor("AWSCredentials credentials", f"credentials, new {config}()", "Credentials as given, region as the SDK finds it.")
        text += constructor("AWSCredentials credentials, RegionEndpoint region", f"credentials, new {config} {region}", "Credentials and region as given.")
        text += constructor(f"AWSCredentials credentials, {config} clientConfig", "credentials, clientConfig", "Credentials and settings as given.")
        for token, name in (("", ""), (", string awsSessionToken", ", awsSessionToken")):
            text += constructor(keys + token, f"{key_names}{name}, new {config}()", "Keys as given, region as the SDK finds it.")
            text += constructor(f"{keys}{token}, RegionEndpoint region", f"{key_names}{name}, new {config} {region}", "Keys and region as given.")
            text += constructor(f"{keys}{token}, {config} clientConfig", f"{key_names}{name}, clientConfig", "Keys and settings as given.")
        for o in operations:
            text += (f"    /// <inheritdoc />\n    public virtual {signature.format(o)} =>\n"
                     f"        InvokeAsync<{o}Response>(request, {self.name}Operations.{o}, cancellationToken);\n\n")
        text += ("    /// <inheritdoc />\n    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>\n"
                 "        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());\n}\n")
        return text

    def operation_table(self, operations):
        n = self.name
        if self.query:
            wire = f'new QueryWire("{self.meta["serviceId"]}", "{self.meta["apiVersion"]}", {self.json_context}.Default, {n}Errors.Table)'
            kind = "QueryWire"
        else:
            policy = "true" if self.subset.get("camelCase") else "false"
            wire = (f'new JsonWire("{self.meta["serviceId"]}", "{self.meta["targetPrefix"]}", {self.json_context}.Default, '
                    f'{n}Errors.Table, camelCase: {policy})')
            kind = "JsonWire"
        text = (f"/// <summary>The operations of {self.meta['serviceFullName']} as its wire knows them.</summary>\n"
                f"internal static class {n}Operations\n{{\n    private static readonly {kind} Wire =\n        {wire};\n\n")
        text += "\n".join(
            f"    /// <summary>{o}.</summary>\n    public static readonly WireOperation {o} =\n"
            f"        Wire.Operation<{o}Request, {o}Response>(\"{o}\");\n" for o in operations)
        return text + "}\n"


subsets = json.loads((HERE / "subset.json").read_text())
models = HERE / "models.json"
digests = json.loads(models.read_text()) if models.exists() else {}
for service_name in sys.argv[1:] or subsets:
    service = Service(service_name, subsets[service_name])
    service.write()
    digests[service_name] = service.digest
models.write_text(json.dumps(digests, indent=2, sort_keys=True) + "\n")
