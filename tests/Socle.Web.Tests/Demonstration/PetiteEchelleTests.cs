using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Travailleurs.Contrats;
using Socle.Web.Demonstration;
using Socle.Web.Demonstration.Personnes;

namespace Socle.Web.Tests.Demonstration;

/// <summary>A small service shows every kind of case, and is the same each time.</summary>
public sealed class PetiteEchelleTests
{
    [Fact]
    public void Generer_DeuxFois_DonneLeMemeService() => Empreinte(27).ShouldBe(Empreinte(27));

    [Fact]
    public void Generer_AutreGraine_DonneUnAutreService() => Empreinte(27).ShouldNotBe(Empreinte(28));

    [Fact]
    public void Generer_PetiteEchelle_MontreChaqueRisqueEtChaqueContrat()
    {
        var fiches = Suivis();

        fiches.SelectMany(f => f.Expositions).Select(e => e.Risque).Distinct().Order().ShouldBe(Enum.GetValues<Risque>());
        fiches.Select(f => f.Contrat.Nature).Distinct().Order().ShouldBe(Enum.GetValues<TypeContrat>());
        fiches.SelectMany(f => f.Arrets).Select(a => a.Motif).Distinct().Order().ShouldBe(Enum.GetValues<MotifArret>());
    }

    [Fact]
    public void Generer_PetiteEchelle_MontreChaqueSituation()
    {
        var fiches = Suivis();
        var jour = Demonstrations.Jour;

        fiches.ShouldContain(f => f.Poste.Nuit);
        fiches.ShouldContain(f => f.Travailleur.Boeth);
        fiches.ShouldContain(f => f.Travailleur.Naissance > jour.AddYears(-18));
        fiches.ShouldContain(f => f.Contrats.Count(c => c.Fin == null) > 1);
        fiches.ShouldContain(f => f.Contrats.Any(c => c.Fin != null));
        fiches.ShouldContain(f => f.Contrat.Debut > jour);
        fiches.ShouldContain(f => f.Arrets.Any(a => a.Fin == null));
        fiches.ShouldContain(f => f.Poste.Engins != Engins.Aucun);
        fiches.ShouldContain(f => f.VisitePrevue != null);
        fiches.ShouldContain(f => f.Contrat.Eloigne);
        fiches.Where(f => f.Contrat.Nature == TypeContrat.Interim).ShouldAllBe(f => EmploisVises.Nombre(f.Contrat.EmploisVises) <= EmploisVises.AuPlus);
        fiches.SelectMany(f => f.Demandes).Select(d => d.Par).Distinct().Order().ShouldBe(Enum.GetValues<Demandeur>());
        fiches.ShouldContain(f => f.Contrat.Nature == TypeContrat.Saisonnier && f.Categorie == Categorie.Sir);
        fiches.GroupBy(f => f.Travailleur.Naissance).ShouldContain(g => g.Count(f => f.Travailleur.Nir == null) > 0 && g.Count() > 1);
    }

    [Fact]
    public void Generer_PetiteEchelle_MontreChaqueEcheanceEnRetardEtAFaire()
    {
        var etats = Suivis().SelectMany(f => MoteurSuivi.Repondre(f.Situation(), Demonstrations.Jour).Exigences.Select(e => (e.Visite, e.Etat))).ToHashSet();

        foreach (var visite in new[] { Visite.VipInitiale, Visite.VipPeriodique, Visite.EmaPeriodique, Visite.SirIntermediaire, Visite.Reprise, Visite.MiCarriere })
        {
            etats.ShouldContain((visite, EtatExigence.EnRetard));
            etats.ShouldContain((visite, EtatExigence.AFaire));
        }
        etats.ShouldContain((Visite.EmaEmbauche, EtatExigence.EnRetard));
        etats.ShouldContain((Visite.FormationPrevention, EtatExigence.AFaire));
        etats.ShouldContain((Visite.AttestationConduite, EtatExigence.AFaire));
    }

    [Fact]
    public void Generer_PetiteEchelle_MontreLaVieDesEntreprises()
    {
        var service = Petit();

        service.Employeurs.Select(e => e.Entreprise.Statut).Distinct().Order().ShouldBe(Enum.GetValues<StatutEntreprise>());
        service.Employeurs.ShouldContain(e => e.Entreprise.AbsorbeeParId != null);
        service.Employeurs.ShouldContain(e => e.Lieux.Count > 1);
        service.Employeurs.ShouldContain(e => e.Anciens.Count > 0);
        service.Employeurs.ShouldContain(e => e.Entreprise.Siren == null && e.Entreprise.ParticulierEmployeur);
    }

    [Theory]
    [InlineData(ServiceDeDemonstration.EchelleMinimale)]
    [InlineData(0.1)]
    [InlineData(0.37)]
    public void Generer_AutreEchelle_LeDroitDonneLaCategoriePrevue(double echelle)
    {
        var service = new ServiceDeDemonstration(echelle, 3, Demonstrations.Jour);
        var suivis = service.Travailleurs().Where(f => f.Contrat.Fin is null).ToList();

        suivis.Count.ShouldBe(service.Gabarit.Effectif);
        suivis.ShouldAllBe(f => MoteurSuivi.Repondre(f.Situation(), Demonstrations.Jour).Categorie == f.Categorie);
    }

    private static ServiceDeDemonstration Petit(long graine = ServiceDeDemonstration.GraineUsuelle) => new(Demonstrations.Petite, graine, Demonstrations.Jour);

    private static List<Fiche> Suivis() => [.. Petit().Travailleurs().Where(f => f.Contrat.Fin is null)];

    private static string Empreinte(long graine)
    {
        var service = Petit(graine);
        var texte = new StringBuilder();
        foreach (var e in service.Employeurs)
        {
            texte.Append(JsonSerializer.Serialize(new { e.Entreprise, e.Contacts, e.Affectations, e.Evenements, Lieux = e.Etablissements }));
        }
        foreach (var f in service.Travailleurs())
        {
            texte.Append(JsonSerializer.Serialize(new { f.Travailleur, f.Contrats, f.Postes, f.Expositions, f.Arrets, f.Visites, f.VisitePrevue, f.Demandes }));
        }
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(texte.ToString())));
    }
}
