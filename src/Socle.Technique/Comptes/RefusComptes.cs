using Microsoft.AspNetCore.Identity;
using Socle.Noyau;

namespace Socle.Technique.Comptes;

/// <summary>What is refused about accounts, in one place.</summary>
public static class RefusComptes
{
    public static Refus Inconnu { get; } = new("compte.inconnu", "Ce compte n’existe pas ou n’existe plus : reprenez depuis la liste des comptes.");

    public static Refus Concurrent { get; } = new("compte.concurrent", "Ce compte vient d’être modifié par quelqu’un d’autre : rechargez la page et recommencez.");

    public static Refus DernierAdministrateur { get; } = new(
        "compte.dernier-administrateur", "C’est le dernier compte actif qui administre les comptes : donnez d’abord ce rôle à un autre compte.");

    public static Refus SonPropreRole { get; } = new(
        "compte.soi-meme", "On ne change ni son propre rôle ni l’ouverture de son propre compte : demandez à un autre administrateur.");

    public static Refus LienPerime { get; } = new(
        "compte.lien-perime", "Ce lien a déjà servi ou n’est plus valable : demandez-en un autre à l’administration du service.");

    public static Refus MotDePasseActuel { get; } = new(
        "compte.mot-de-passe-actuel", "Ce n’est pas votre mot de passe actuel : recommencez.", "Actuel");

    public static Refus Code { get; } = new(
        "compte.code", "Ce code n’est pas le bon, ou il a déjà servi : attendez le suivant dans votre application et recommencez.", "Code");

    public static Refus De(IdentityResult resultat) => Refus.Reunir(resultat.Errors.Select(e => new Refus(e.Code, e.Description, Champ(e.Code))))!;

    private static string Champ(string code) =>
        code.StartsWith("mot-de-passe", StringComparison.Ordinal) ? "MotDePasse" : "Identifiant";
}

/// <summary>Identity's refusals, in our codes and in French.</summary>
internal sealed class MessagesIdentity : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Erreur("compte.refus", "Ce compte n’a pas pu être enregistré : vérifiez ce qui est demandé.");

    public override IdentityError ConcurrencyFailure() => Erreur(RefusComptes.Concurrent.Code, RefusComptes.Concurrent.Phrase);

    public override IdentityError DuplicateUserName(string userName) =>
        Erreur("identifiant.pris", "Cet identifiant est déjà celui d’un compte : choisissez-en un autre.");

    public override IdentityError InvalidUserName(string? userName) =>
        Erreur("identifiant.caracteres", "Un identifiant s’écrit avec des lettres sans accent, des chiffres et . - _ @ + : corrigez-le.");

    public override IdentityError PasswordTooShort(int length) =>
        Erreur("mot-de-passe.court", $"Un mot de passe compte au moins {length} caractères : une phrase de quelques mots convient très bien.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Erreur("mot-de-passe.repetitif", $"Ce mot de passe répète trop les mêmes caractères : utilisez-en au moins {uniqueChars} différents.");

    public override IdentityError PasswordMismatch() => Erreur(RefusComptes.MotDePasseActuel.Code, RefusComptes.MotDePasseActuel.Phrase);

    private static IdentityError Erreur(string code, string phrase) => new() { Code = code, Description = phrase };
}
