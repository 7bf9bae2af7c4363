using Socle.Noyau;
using Socle.Technique.Comptes.Sessions;

namespace Socle.Technique.Comptes.Connexion;

/// <summary>How an attempt to sign in ended.</summary>
public abstract record IssueConnexion
{
    private IssueConnexion()
    {
    }

    /// <summary>Signed in.</summary>
    public sealed record Ouverte(Compte Compte, Id<SessionCompte> Session) : IssueConnexion;

    /// <summary>The password is right; the second factor is asked.</summary>
    public sealed record CodeDemande(Id<Compte> Compte) : IssueConnexion;

    /// <summary>The account is right, and is not received by this process: see <see cref="ComptesRecus"/>.</summary>
    public sealed record Ailleurs : IssueConnexion;

    /// <summary>Refused, without saying why: not which accounts exist, not which are closed or blocked.</summary>
    public sealed record Refusee : IssueConnexion;
}
