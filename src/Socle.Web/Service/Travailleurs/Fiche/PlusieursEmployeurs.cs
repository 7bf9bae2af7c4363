using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Mutualisations;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>Several employers at once, as a person's file tells it: who the principal one is, and why.</summary>
internal static class PlusieursEmployeurs
{
    public static SuiviDePlusieursEmployeurs? De(FicheTravailleur fiche, DateOnly jour) => SuiviMutualise.De(fiche.Emplois.Select(e => new ContratTenu(
        e.EntrepriseId, e.Entreprise, e.NumeroAdherent, e.Contrat.Debut, e.Contrat.Fin, e.PosteAu(jour)?.Pcs, e.Categorie, e.Contrat.Quotite,
        e.ParticulierEmployeur || e.Contrat.Nature == TypeContrat.Interim)), jour);

    public static Explication Pourquoi(FicheTravailleur fiche, SuiviDePlusieursEmployeurs suivi, DateOnly jour) => new(
        (suivi.Reponse.Regles.FirstOrDefault(r => r.Regle == Mutualisation.EmployeurPrincipal) ?? suivi.Reponse.Regles[0]).Regle.Titre,
        [.. suivi.Reponse.Regles.Select(r => new TexteCite(r.Article, Codes.Preuves.De(r.Preuve), $"en vigueur depuis le {r.Du.Courte()}", $"/droit#{r.Regle.Code}"))],
        [.. fiche.Emplois.Where(e => e.EnCours(jour) && e.Contrat.Debut <= jour).Select(e => Fait(e, jour))]);

    private static string Fait(EmploiDeFiche e, DateOnly jour) =>
        $"{e.Entreprise} : depuis le {e.Contrat.Debut.Courte()}, {(e.PosteAu(jour)?.Pcs is { } pcs ? $"PCS {pcs}" : "sans code PCS")}"
        + $", suivi {e.Categorie?.EnMot().ToLowerInvariant() ?? "pas encore calculé"}, {e.Contrat.Quotite ?? 100} % du temps plein"
        + (e.ParticulierEmployeur ? ", particulier employeur" : e.Contrat.Nature == TypeContrat.Interim ? ", intérim" : "");
}
