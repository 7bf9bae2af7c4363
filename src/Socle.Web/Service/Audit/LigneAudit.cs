using System.Security.Claims;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Audit;

/// <summary>One line of the trail as the screen shows it.</summary>
internal sealed record LigneAudit(
    DateTimeOffset Instant, string Qui, string Processus, string Objet, string ObjetId, string? Adresse, string Acte, string? Motif,
    IReadOnlyList<Changement> Changements)
{
    public static string Mot(ActionAudit action) => action switch
    {
        ActionAudit.Creation => "créé",
        ActionAudit.Modification => "modifié",
        ActionAudit.Suppression => "supprimé",
        ActionAudit.Refus => "refusé",
        _ => "",
    };

    /// <summary>Where the object is seen, for those that have a page this person may open.</summary>
    public static string? Lien(EvenementAudit evenement, ClaimsPrincipal lecteur) => (evenement.Objet, evenement.ObjetId) switch
    {
        (_, 0) => null,
        ("compte", var id) when lecteur.Peut(Permission.ComptesAdministrer) => $"/administration/comptes/{new Id<object>(id)}",
        ("entreprise", var id) when lecteur.Peut(Permission.EntreprisesLire) => $"/entreprises/{new Id<object>(id)}",
        ("travailleur", var id) when lecteur.Peut(Permission.TravailleursLire) => $"/travailleurs/{new Id<object>(id)}",
        ("etablissement", var id) when lecteur.Peut(Permission.EntreprisesLire) => $"/etablissements/{new Id<object>(id)}",
        ("equipe" or "centre" or "secteur" or "professionnel", var id) when lecteur.Peut(Permission.OrganisationModifier) => $"/organisation/{evenement.Objet}/{new Id<object>(id)}",
        ("competence", var id) when lecteur.Peut(Permission.OrganisationModifier) => $"/organisation/competence/{new Id<object>(id)}",
        ("protocole_delegation", var id) when lecteur.Peut(Permission.DelegationsLire) => $"/delegations/{new Id<object>(id)}",
        ("mesure_experimentale", var id) when lecteur.Peut(Permission.MesuresLire) => $"/mesures/{new Id<object>(id)}",
        _ => null,
    };

    /// <summary>« système (demo) » is how the machinery signs: people read that nobody typed it, and which command or job did.</summary>
    public static string Auteur(string qui) =>
        qui.StartsWith(Systeme, StringComparison.Ordinal) ? $"Socle, commande ou tâche « {qui[Systeme.Length..^1]} »" : qui;

    private const string Systeme = "système (";
}
