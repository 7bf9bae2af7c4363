using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Socle.Technique.Acces;

namespace Socle.Technique.Comptes.MotsDePasse;

/// <summary>Checks a password against its hash, or against a hash of nothing when there is none: both take the same time.</summary>
public sealed class VerificationMotDePasse
{
    private static readonly Compte Personne = new() { NomAffiche = "", Role = Role.Travailleur, CreeLe = default };

    private readonly PasswordHasher<Compte> hacheur;
    private readonly Lazy<string> leurre;

    public VerificationMotDePasse(IOptions<PasswordHasherOptions> options)
    {
        hacheur = new PasswordHasher<Compte>(options);
        leurre = new(() => hacheur.HashPassword(Personne, Guid.NewGuid().ToString()));
    }

    public bool EstJuste(Compte? compte, string motDePasse)
    {
        // Made at the first attempt whoever it is of: made for the first unknown one, it would show.
        var autre = leurre.Value;
        var juste = hacheur.VerifyHashedPassword(compte ?? Personne, compte?.PasswordHash ?? autre, motDePasse) != PasswordVerificationResult.Failed;
        return juste && compte?.PasswordHash is not null;
    }
}
