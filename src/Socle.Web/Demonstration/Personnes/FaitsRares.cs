using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Demandes;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>
/// What few workers have: a place of work in another department, posts a temporary contract is for, a visit asked for. Counted out,
/// never drawn: the rest of the demo stays as it was.
/// </summary>
internal sealed class FaitsRares(Reperes reperes, SuiteDeterministe ids)
{
    private const string SectionsItinerantes = "FHJ";
    private const int UnEloigneSur = 60;
    private const int UneAttenteSur = 450;

    private static readonly string[] AutresEmplois = ["", "; Manutentionnaire", "; Manutentionnaire; Agent de conditionnement"];
    private static readonly Demandeur[] QuiDemande = [Demandeur.Travailleur, Demandeur.Travailleur, Demandeur.Employeur, Demandeur.Travailleur, Demandeur.Medecin];

    private int presents, itinerants, interimaires, demandes;

    public void Completer(Fiche fiche)
    {
        if (SectionsItinerantes.Contains(fiche.Employeur.Prevue.Section, StringComparison.Ordinal) && fiche.Contrat.Nature == TypeContrat.Cdi)
        {
            fiche.Contrat.Eloigne = ++itinerants % UnEloigneSur == 7;
        }
        if (fiche.Contrat.Nature == TypeContrat.Interim)
        {
            fiche.Contrat.EmploisVises = fiche.Poste.Libelle + AutresEmplois[++interimaires % AutresEmplois.Length];
        }
        Demander(fiche);
    }

    /// <summary>Each visit on request of the last year was asked for; a few more wait for their answer.</summary>
    private void Demander(Fiche fiche)
    {
        foreach (var visite in fiche.Visites.Where(v => v.Type == TypeVisite.Demande && v.Date > reperes.Jour.AddYears(-1)).ToList())
        {
            Noter(fiche, visite.Date.AddDays(-6 - (demandes % 20)));
        }
        if (++presents % UneAttenteSur == 31 && fiche.Contrat.Debut < reperes.Jour.AddDays(-60))
        {
            Noter(fiche, reperes.Jour.AddDays(-1 - (demandes % 18)));
        }
    }

    private void Noter(Fiche fiche, DateOnly le)
    {
        if (le < fiche.Contrat.Debut)
        {
            return;
        }
        var par = QuiDemande[demandes++ % QuiDemande.Length];
        fiche.Demandes.Add(new DemandeVisite
        {
            Id = ids.Suivant<DemandeVisite>(),
            TravailleurId = fiche.Travailleur.Id,
            EtablissementId = par == Demandeur.Employeur ? fiche.Contrat.EtablissementId : null,
            Par = par,
            Le = Historique.Carnet.Ouvre(le),
            Objet = ObjetDemande.Visite,
        });
    }
}
