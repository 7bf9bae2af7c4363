using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.DeuxDates.Calcul;

/// <summary>Asks both laws about some contracts, on one thread, and keeps what differs.</summary>
internal sealed class PartDeComparaison(ComparaisonDroit comparaison)
{
    private readonly (DateOnly Du, DateOnly Au, DateOnly Jour) dates = (comparaison.Du, comparaison.Au, comparaison.Jour);
    private readonly ReponseSuivi avant = new();
    private readonly ReponseSuivi apres = new();

    public List<ChangementSuivi> Changements { get; } = [];

    public int Contrats { get; private set; }

    public void Comparer(in LigneContrat contrat, SituationSuivi situation, bool premierContrat)
    {
        Contrats++;
        MoteurSuivi.Repondre(situation, dates.Jour, dates.Du, avant);
        MoteurSuivi.Repondre(situation, dates.Jour, dates.Au, apres);
        var categorie = avant.Categorie == apres.Categorie ? null : ExpliquerLaCategorie();
        if (categorie is not null)
        {
            Changements.Add(Ligne(contrat, null, null, null, categorie));
        }
        foreach (var exigence in apres.Exigences)
        {
            Comparer(contrat, premierContrat, De(avant, exigence.Visite), exigence, categorie);
        }
        foreach (var exigence in avant.Exigences)
        {
            if (De(apres, exigence.Visite) is null)
            {
                Comparer(contrat, premierContrat, exigence, null, categorie);
            }
        }
    }

    private void Comparer(in LigneContrat contrat, bool premierContrat, Exigence? ancienne, Exigence? nouvelle, VersionRegle? categorie)
    {
        var visite = (nouvelle ?? ancienne)!.Value.Visite;
        // One mid-career visit per person, as in the due list: it goes with the oldest contract.
        if ((visite == Visite.MiCarriere && !premierContrat)
            || (EstDemandee(ancienne) == EstDemandee(nouvelle) && ancienne?.AuPlusTard == nouvelle?.AuPlusTard))
        {
            return;
        }
        var regle = RegleQuiExplique.DUneVisite(ancienne, nouvelle, dates.Du, dates.Au) ?? categorie ?? (nouvelle ?? ancienne)!.Value.Fondement;
        Changements.Add(Ligne(contrat, visite, ancienne, nouvelle, regle));
    }

    private VersionRegle ExpliquerLaCategorie()
    {
        if (RegleQuiExplique.DeLaCategorie(avant, apres, dates.Du, dates.Au) is { } regle)
        {
            return regle;
        }
        var motifs = apres.Motifs.Count > 0 ? apres.Motifs : avant.Motifs;
        return motifs.Count > 0 ? motifs[0].Source : VisiteInformation.VipInitiale.Versions[0];
    }

    private static bool EstDemandee(in Exigence? exigence) =>
        exigence is { Etat: EtatExigence.AFaire or EtatExigence.EnRetard or EtatExigence.Inconnu };

    private static Exigence? De(ReponseSuivi reponse, Visite visite)
    {
        foreach (var exigence in reponse.Exigences)
        {
            if (exigence.Visite == visite)
            {
                return exigence;
            }
        }
        return null;
    }

    private ChangementSuivi Ligne(in LigneContrat contrat, Visite? visite, in Exigence? ancienne, in Exigence? nouvelle, VersionRegle regle) => new()
    {
        Id = Id<ChangementSuivi>.Nouveau(),
        ComparaisonId = comparaison.Id,
        ContratId = new Id<Contrat>(contrat.ContratId),
        TravailleurId = new Id<Travailleur>(contrat.TravailleurId),
        EntrepriseId = new Id<Entreprise>(contrat.EntrepriseId),
        Visite = visite,
        CategorieAvant = avant.Categorie,
        CategorieApres = apres.Categorie,
        Avant = visite is null || EstDemandee(ancienne),
        Apres = visite is null || EstDemandee(nouvelle),
        DateAvant = ancienne?.AuPlusTard,
        DateApres = nouvelle?.AuPlusTard,
        Article = regle.Article,
        Regle = EnMots(regle),
        Preuve = regle.Preuve,
        NomTri = contrat.NomTri,
    };

    private string EnMots(VersionRegle regle)
    {
        var quand = regle.AvantLe is { } fin && fin <= dates.Au ? $"jusqu’au {fin.AddDays(-1):dd/MM/yyyy}"
            : regle.Du > LeDroit.PremierJour ? $"depuis le {regle.Du:dd/MM/yyyy}" : null;
        return string.Join(" · ", new[] { regle.Regle.Titre, quand, regle.Texte }.OfType<string>());
    }
}
