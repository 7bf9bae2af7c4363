using Socle.Droit;
using Socle.Noyau;
using Socle.Web.Demonstration.Organisation;
using Socle.Web.Demonstration.Personnes;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Historique;

/// <summary>Gives a worker the leaves and visits of ten years, as the law of each time asked for them.</summary>
internal sealed class EcrireHistorique(Soignants soignants, Reperes reperes, SuiteDeterministe ids)
{
    private static readonly DateOnly PlombSansSeuil = new(2026, 4, 10);

    public void De(Fiche fiche, Alea alea)
    {
        var contrat = fiche.Contrat;
        var connu = Plus(fiche.Employeur.Entreprise.AdhesionLe, reperes.DebutHistoire);
        var carnet = new Carnet(fiche, connu, contrat.Fin ?? reperes.Jour, reperes, soignants, ids, alea);
        var debut = Plus(contrat.Debut, fiche.Employeur.Entreprise.AdhesionLe);
        if (contrat.Nature != TypeContrat.Saisonnier || fiche.Categorie == Categorie.Sir)
        {
            Suivre(carnet, debut);
        }
        ArretsDeTravail.Derouler(carnet, ids);
        AutresVisites.Derouler(carnet);
        PrendreRendezVous(carnet, debut);
    }

    private static void Suivre(Carnet carnet, DateOnly debut)
    {
        var fiche = carnet.Fiche;
        if (fiche.Categorie == Categorie.Sir)
        {
            Renforcer(carnet, debut);
        }
        else if (!Machines.EnDemandent(carnet) || !Machines.Avant(carnet, debut))
        {
            var exposition = fiche.Expositions.Count > 0;
            var mineur = debut < fiche.Travailleur.Naissance.AddYears(18);
            SuiviSimple.Derouler(carnet, debut, fiche.Poste.Nuit || mineur || exposition, fiche.Poste.Nuit || fiche.Travailleur.Boeth);
        }
        if (Machines.EnDemandent(carnet))
        {
            Machines.Attester(carnet, debut);
        }
    }

    /// <summary>From the first exposure on; before it, the ordinary follow-up.</summary>
    private static void Renforcer(Carnet carnet, DateOnly debut)
    {
        var fiche = carnet.Fiche;
        var exposition = fiche.Expositions.Min(e => e.Risque == Risque.Plomb && e.PlombAir < 0.05m ? Plus(e.Debut, PlombSansSeuil) : e.Debut);
        // Machines brought the reinforced follow-up already, from the first day.
        var depuis = Machines.EnDemandent(carnet) ? debut : Plus(exposition, debut);
        if (depuis > debut.AddDays(150))
        {
            SuiviSimple.Derouler(carnet, debut, avantAffectation: false, adapte: false);
            fiche.Visites.RemoveAll(v => v.Date > depuis.AddDays(-60));
        }
        var annuel = fiche.Expositions.Exists(e => e.Risque is Risque.RayonnementsA or Risque.TravauxReglementesJeunes);
        SuiviRenforce.Derouler(carnet, depuis, carnet.Jour, annuel);
    }

    /// <summary>Appointments taken before the service changed software, for what comes soon.</summary>
    private static void PrendreRendezVous(Carnet carnet, DateOnly debut)
    {
        var fiche = carnet.Fiche;
        if (fiche.Contrat.Fin is not null || !carnet.Alea.Chance(0.012))
        {
            return;
        }
        var sir = fiche.Categorie == Categorie.Sir;
        var visite = fiche.Visites.Count == 0
            ? sir ? Visite.EmaEmbauche : Visite.VipInitiale
            : sir ? Visite.SirIntermediaire : Visite.VipPeriodique;
        carnet.Prevoir(visite, Plus(carnet.Jour, debut).AddDays(carnet.Alea.Entre(1, 40)), visite == Visite.EmaEmbauche ? Profession.Medecin : Profession.Infirmier);
    }

    private static DateOnly Plus(DateOnly a, DateOnly b) => a > b ? a : b;
}
