using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Web.Service.Organisation;

namespace Socle.Web.Service.Delegations;

/// <summary>How protocols are told on screen.</summary>
internal static class MotsProtocole
{
    public static IReadOnlyList<SelectListItem> Etats { get; } = [.. Enum.GetValues<EtatProtocole>().Select(e => new SelectListItem(e.EnMots(), e.ToString()))];

    public static IReadOnlyList<SelectListItem> Genres { get; } =
    [
        new("Une personne", nameof(GenreProtocole.Individuel)),
        new("Un métier, dans l’équipe du médecin", nameof(GenreProtocole.Collectif)),
    ];

    /// <summary>The trades something can be entrusted to.</summary>
    public static IReadOnlyList<SelectListItem> Metiers { get; } =
        [.. MotsOrganisation.Metiers.Where(m => m.Value is not nameof(Metier.Medecin) and not nameof(Metier.Support))];

    public static IReadOnlyList<SelectListItem> Categories { get; } =
        [.. Enum.GetValues<Categorie>().Select(c => new SelectListItem($"Suivi {c.EnMot().ToLowerInvariant()}", c.ToString()))];

    /// <summary>A termination or an end near is amber; what no longer holds is plain.</summary>
    public static Etat EnEtat(this EtatProtocole etat, DateOnly? dernierJour, DateOnly aujourdhui) => etat switch
    {
        EtatProtocole.EnVigueur when dernierJour <= aujourdhui.AddDays(Espaces.Composants.Etats.JoursProches) => Etat.Proche,
        EtatProtocole.EnVigueur => Etat.Fait,
        EtatProtocole.AVenir => Etat.Prevu,
        _ => Etat.Neutre,
    };

    /// <summary>« en vigueur jusqu’au 3 mars 2027 ».</summary>
    public static string Phrase(this ProtocoleDelegation protocole, DateOnly aujourdhui) => protocole.EtatLe(aujourdhui) switch
    {
        EtatProtocole.EnVigueur when protocole.DernierJour() is { } fin => $"en vigueur jusqu’au {fin.Moyenne()}",
        EtatProtocole.AVenir => $"à venir, le {protocole.PremierJour()!.Value.Moyenne()}",
        EtatProtocole.Echu => $"échu le {protocole.Au!.Value.Moyenne()}",
        EtatProtocole.Resilie => $"résilié le {protocole.ResilieLe!.Value.Moyenne()}",
        var etat => etat.EnMots(),
    };

    public static string Majuscule(this string texte) => char.ToUpperInvariant(texte[0]) + texte[1..];

    public static string Nom(this Professionnel qui) => $"{qui.Prenom} {qui.Nom}";

    /// <summary>The law's reason, with its articles and their proof marks.</summary>
    public static Explication EnExplication(this ReponseDelegation loi) => new(
        loi.Explication,
        [.. loi.Regles.Select(r => new TexteCite(r.Article, Codes.Preuves.De(r.Preuve), null, $"/droit#{r.Regle.Code}"))],
        [.. loi.Conditions.Select(c => c.EnMots())]);
}
