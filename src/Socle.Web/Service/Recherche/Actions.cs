using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Recherche;

/// <summary>What the person may do or open, found by the words they would use.</summary>
internal static class Actions
{
    private static readonly (Permission Permission, string Libelle, string Href, string Icone, string Mots)[] Toutes =
    [
        (Permission.EntreprisesModifier, "Nouvelle adhésion", "/entreprises/adherer", Icones.Ajouter, "ajouter créer entreprise adhérent employeur"),
        (Permission.EntreprisesLire, "Établissements sans équipe", "/etablissements?equipe=sans", Icones.Etablissement, "affecter affectation orphelins"),
        (Permission.OrganisationModifier, "Nouvelle équipe", "/organisation/equipe", Icones.Equipe, "ajouter créer équipe"),
        (Permission.OrganisationModifier, "Nouveau centre", "/organisation/centre", Icones.Centre, "ajouter créer lieu"),
        (Permission.OrganisationModifier, "Nouveau professionnel", "/organisation/professionnel", Icones.Travailleur, "ajouter créer médecin infirmier assistant collègue"),
    ];

    public static IReadOnlyList<Trouve> Chercher(string saisie, HttpContext contexte, IReadOnlyList<EntreeMenu> menu)
    {
        var mots = Texte.PourRecherche(saisie).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. menu.Where(e => Repond(mots, e.Libelle)).Select(e => new Trouve(e.Href, e.Libelle, null, e.Icone, "Écran")),
            .. Toutes.Where(a => contexte.User.Peut(a.Permission) && Repond(mots, $"{a.Libelle} {a.Mots}")).Select(a => new Trouve(a.Href, a.Libelle, null, a.Icone, "Action")),
        ];
    }

    private static bool Repond(string[] mots, string texte)
    {
        var cle = $" {Texte.PourRecherche(texte)}";
        return mots.Length > 0 && mots.All(m => cle.Contains($" {m}", StringComparison.Ordinal));
    }
}
