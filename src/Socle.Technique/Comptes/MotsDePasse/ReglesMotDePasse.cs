using Microsoft.AspNetCore.Identity;
using Socle.Noyau;

namespace Socle.Technique.Comptes.MotsDePasse;

/// <summary>
/// Long rather than complicated: twelve characters at least, and none of those everyone tries first.
/// </summary>
internal sealed class ReglesMotDePasse : IPasswordValidator<Compte>
{
    public const int Longueur = 12;
    private const int LongueurDePhrase = 20;

    private static readonly string[] Courants = Lire();

    public Task<IdentityResult> ValidateAsync(UserManager<Compte> manager, Compte user, string? password)
    {
        var coeur = Texte.PourRecherche(password).Replace(" ", "", StringComparison.Ordinal);
        IdentityError? erreur =
            ContientQui(coeur, user) ? new() { Code = "mot-de-passe.soi", Description = "Ce mot de passe contient votre identifiant ou votre nom : choisissez-en un qui ne parle pas de vous." }
            : EstCourant(coeur) ? new() { Code = "mot-de-passe.courant", Description = "Ce mot de passe fait partie de ceux qu’on essaie en premier : choisissez plutôt une phrase de quelques mots." }
            : null;
        return Task.FromResult(erreur is null ? IdentityResult.Success : IdentityResult.Failed(erreur));
    }

    /// <summary>What is left once the common words, years and runs of digits are taken away is too short to protect anything.</summary>
    internal static bool EstCourant(string coeur)
    {
        if (coeur.Length >= LongueurDePhrase)
        {
            return false;
        }
        var reste = coeur;
        foreach (var mot in Courants)
        {
            reste = reste.Replace(mot, "", StringComparison.Ordinal);
        }
        return reste.Count(char.IsLetter) < 4 && reste.Length < Longueur - 4;
    }

    private static bool ContientQui(string coeur, Compte compte) =>
        new[] { compte.UserName, compte.NomAffiche }
            .Select(n => Texte.PourRecherche(n).Replace(" ", "", StringComparison.Ordinal))
            .Any(n => n.Length >= 4 && coeur.Contains(n, StringComparison.Ordinal));

    private static string[] Lire()
    {
        using var flux = typeof(ReglesMotDePasse).Assembly.GetManifestResourceStream("Socle.Technique.Comptes.MotsDePasse.courants.txt")!;
        using var lecteur = new StreamReader(flux);
        return [.. lecteur.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Texte.PourRecherche).Distinct().OrderByDescending(m => m.Length)];
    }
}
