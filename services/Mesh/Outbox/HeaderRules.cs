namespace SpineSandbox.Mesh.Outbox;

/// <summary>What MESH asks of the headers of a send.</summary>
internal static class HeaderRules
{
    /// <summary>Names, and how many characters each may have.</summary>
    private static readonly (string Name, int Maximum)[] Lengths =
    [
        (MexHeaders.To, 100),
        (MexHeaders.WorkflowId, WorkflowId.MaximumLength),
        (MexHeaders.ChunkRange, 20),
        (MexHeaders.Subject, 500),
        (MexHeaders.LocalId, 300),
        (MexHeaders.FileName, 300),
        (MexHeaders.PartnerId, 500),
        (MexHeaders.ContentEncrypted, 20),
        (MexHeaders.ContentCompressed, 20),
        (MexHeaders.ContentChecksum, 100),
        (MexHeaders.ContentType, 100),
        (MexHeaders.From, 100),
        (MexHeaders.MessageType, 20),
    ];

    private static readonly string[] NeverAnAddress = [MexHeaders.To, MexHeaders.WorkflowId, MexHeaders.ContentChecksum];
    private static readonly string[] Schemes = ["http://", "https://"];

    /// <exception cref="MeshException">400, for the first header that breaks a rule.</exception>
    public static void Check(IHeaderDictionary headers, MeshOptions options)
    {
        foreach (var (name, maximum) in Lengths)
        {
            var value = headers[name].ToString();
            if (value.Length > maximum)
            {
                throw new MeshException(ValidationFault.TooLong(name, maximum), new Refusal(
                    $"{name} has {value.Length} characters, at most {maximum} are allowed.", null, $"Shorten {name}."));
            }

            // Not char.IsControl: bytes of UTF-8 look like controls here.
            if (value.Any(letter => letter < ' '))
            {
                throw Malformed($"{name} holds a control character.", $"Send {name} without it.");
            }

            if (NeverAnAddress.Contains(name) && Schemes.Any(scheme => value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            {
                throw Malformed($"{name} is a web address.", $"Send what {name} is for.");
            }
        }

        var checksum = headers[MexHeaders.ContentChecksum].ToString();
        if (!checksum.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or ':' or '-' or '/'))
        {
            throw new MeshException(MeshErrors.InvalidChecksum, new Refusal(
                "A checksum has letters, digits, blanks and : - / only.", null, "Write it in hexadecimal."));
        }

        var fileName = headers[MexHeaders.FileName].ToString();
        if (!options.AllowPathsInFileNames && (fileName.AsSpan().IndexOfAny('/', '\\') >= 0 || fileName is "." or ".."))
        {
            throw Malformed(
                "A file name is the name of a file, and no path to one: a recipient may store it under that name.",
                "Send the name alone; or let paths pass with Mesh:AllowPathsInFileNames.");
        }
    }

    private static MeshException Malformed(string rule, string remedy) => new(MeshErrors.MalformedControlFile, new Refusal(rule, null, remedy));
}
