namespace Socle.Technique.Acces;

/// <summary>The permission a page or an endpoint asks. The host refuses to start if one declares neither this nor <see cref="OuvertATousAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ExigeAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>Open without an account, on purpose.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OuvertATousAttribute(string raison) : Attribute
{
    public string Raison { get; } = raison;
}

/// <summary>
/// Its answer may be compressed: the same for everyone, with neither a form's token nor anything about a person. Compression shows in the
/// length of an answer whether what the visitor was made to ask looks like what stands in the page; asked often enough, a secret is read
/// from lengths alone, through HTTPS (BREACH). What carries no secret has none to lose.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CompressibleAttribute(string raison) : Attribute
{
    public string Raison { get; } = raison;
}
