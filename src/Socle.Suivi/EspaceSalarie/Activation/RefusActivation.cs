using Socle.Noyau;

namespace Socle.Suivi.EspaceSalarie.Activation;

internal static class RefusActivation
{
    public static Refus Travailleur { get; } = new("espace.travailleur", "Cette personne n’est pas, ou plus, dans la base\u00A0: reprenez-la depuis la liste.");

    public static Refus Adresse { get; } = new("espace.adresse", "Donnez une adresse électronique ou un numéro de mobile, par exemple 06\u00A039\u00A098\u00A012\u00A034.", "Adresse");

    public static Refus Naissance { get; } = new("espace.naissance", "Donnez votre date de naissance.", "Naissance");

    public static Refus Confirmation { get; } = new(
        "espace.confirmation", "Ce code n’est pas le bon, ou il n’est plus valable. Vérifiez le message reçu\u00A0; après cinq essais ou vingt minutes, recommencez depuis le début.", "Confirmation");

    public static Refus SansCompte { get; } = new("espace.sans-compte", "Cette personne n’a pas encore ouvert son espace\u00A0: donnez-lui un code.");
}

/// <summary>Where to write to someone: one field, two ways.</summary>
internal static class AdresseDonnee
{
    public static Resultat<string> Lire(string? saisie) =>
        AdresseMail.Lire(saisie).Reussit(out var mail) ? mail.ToString().ToLowerInvariant()
        : Telephone.Lire(saisie).Reussit(out var mobile) && mobile.EstMobile ? mobile.ToString()
        : RefusActivation.Adresse;
}
