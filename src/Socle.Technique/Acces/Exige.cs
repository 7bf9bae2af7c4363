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
