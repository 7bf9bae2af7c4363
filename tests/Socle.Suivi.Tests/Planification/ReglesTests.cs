using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Suivi.Demandes;
using Socle.Suivi.Planification;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Tests.Planification;

public sealed class ReglesTests
{
    private static readonly DateOnly Aujourdhui = new(2026, 3, 2);

    private static readonly VisiteAPlacer Visite = new()
    {
        Travailleur = new(1),
        Contrat = new Id<Contrat>(1),
        Etablissement = new Id<Etablissement>(1),
        Entreprise = new Id<Entreprise>(1),
        Visite = Droit.Visite.VipPeriodique,
        Type = TypeVisite.Vip,
        Categorie = Categorie.Si,
        AuPlusTard = new(2026, 6, 1),
        Par = Profession.Medecin | Profession.Infirmier,
        NomTri = "A",
        Nature = TypeContrat.Cdi,
        Debut = new(2020, 1, 1),
        Naissance = new(1990, 1, 1),
        VuRecemment = true,
    };

    [Fact]
    public void Priorite_DeChaqueVisite_EstCelleDuTexte()
    {
        De(Visite).ShouldBe(CodePriorite.VipPeriodique);
        De(Visite with { VuRecemment = false }).ShouldBe(CodePriorite.DernierRendezVousAncien);
        De(Visite with { Boeth = true, VuRecemment = false }).ShouldBe(CodePriorite.VipHandicap);
        De(Visite with { Nature = TypeContrat.Apprenti }).ShouldBe(CodePriorite.MineurEtApprenti);
        De(Visite with { Visite = Droit.Visite.VipInitiale }).ShouldBe(CodePriorite.VipInitialeSimple);
        De(Visite with { Visite = Droit.Visite.VipInitiale, Categorie = Categorie.Sia }).ShouldBe(CodePriorite.VipInitiale);
        De(Visite with { Visite = Droit.Visite.VipInitiale, AuPlusTard = Aujourdhui }).ShouldBe(CodePriorite.VipInitialeSimple);
        De(Visite with { Visite = Droit.Visite.VipInitiale, AuPlusTard = Aujourdhui.AddDays(-1) }).ShouldBe(CodePriorite.EmbaucheAncienne);
        De(Visite with { Visite = Droit.Visite.MiCarriere }).ShouldBe(CodePriorite.MiCarriere);
        De(Visite with { Visite = Droit.Visite.MiCarriere, Par = Profession.Medecin }).ShouldBe(CodePriorite.MiCarriereMedecin);
        De(Visite with { Visite = Droit.Visite.EmaPeriodique, AuPlusTard = new(2026, 6, 2) }).ShouldBe(CodePriorite.EmaProche);
        De(Visite with { Visite = Droit.Visite.EmaPeriodique, AuPlusTard = new(2026, 6, 3) }).ShouldBe(CodePriorite.EmaPeriodique);
        De(Visite with { DemandeVisite = new Id<DemandeVisite>(1), DemandePar = Demandeur.Medecin, Type = TypeVisite.Demande }).ShouldBe(CodePriorite.ConfieeParLeMedecin);
        De(Visite with { DemandeVisite = new Id<DemandeVisite>(1), DemandePar = Demandeur.Travailleur, Type = TypeVisite.Demande }).ShouldBe(CodePriorite.ALaDemande);
    }

    [Theory]
    [InlineData("2008-03-01", CodePriorite.VipPeriodique), InlineData("2008-03-02", CodePriorite.VipPeriodique), InlineData("2008-03-03", CodePriorite.MineurEtApprenti)]
    public void Priorite_AutourDesDixHuitAns_EstMineurJusquALaVeille(string naissance, CodePriorite attendue) =>
        De(Visite with { Naissance = DateOnly.Parse(naissance, System.Globalization.CultureInfo.InvariantCulture) }).ShouldBe(attendue);

    [Fact]
    public void Priorites_Usuelles_SontDansLOrdreDuTexte()
    {
        var poids = Priorites.Codes.Select(Priorites.Usuelle).ToLookup(p => p.Medecin, p => p.Poids);

        poids[true].ShouldBeInOrder(SortDirection.Descending);
        poids[false].ShouldBeInOrder(SortDirection.Descending);
        Priorites.Codes.ShouldBe(Enum.GetValues<CodePriorite>());
    }

    [Theory]
    [InlineData("27200", "Vernon", 5), InlineData("27200", "Saint-Marcel", 15), InlineData("27210", "Gisors", 25), InlineData("27500", "Bernay", 40), InlineData("76000", "Rouen", 75)]
    [InlineData("27950", "VERNON", 5), InlineData(null, "Vernon", 40), InlineData("2720", "Vernon", 40)]
    public void Trajet_SansDureeDonnee_EstEstimeDApresLesCodesPostaux(string? codePostal, string commune, int minutes)
    {
        var centre = new Centre { Id = new(7), Nom = "Vernon", SecteurId = new(1), CodePostal = "27 200", Commune = "Vernon" };
        var trajets = new Trajets(new ReglagesPlanification { Id = new(1) }, [], [centre]);

        trajets.Minutes(Trajets.Cle(codePostal, commune), centre.Id).ShouldBe(minutes);
    }

    [Fact]
    public void Trajet_DonneParLeService_PasseAvantLEstimation()
    {
        var centre = new Centre { Id = new(7), Nom = "Vernon", SecteurId = new(1), CodePostal = "27200", Commune = "Vernon" };
        var donne = new TrajetCommune { Id = new(1), CodePostal = "27500", Commune = "BERNAY", CentreId = centre.Id, Minutes = 66 };

        new Trajets(new ReglagesPlanification { Id = new(1) }, [donne], [centre]).Minutes(Trajets.Cle("27500", "Bernay"), centre.Id).ShouldBe(66);
    }

    [Fact]
    public void Indisponibilite_Couvre_SesJoursEtSonMomentSeulement()
    {
        var mercredisMatin = new Indisponibilite { Id = new(1), Du = new(2026, 3, 4), Au = new(2026, 3, 11), Jours = JoursSemaine.Mercredi, Moment = MomentAbsence.Matin };

        mercredisMatin.Couvre(new(2026, 3, 4), apresMidi: false).ShouldBeTrue();
        mercredisMatin.Couvre(new(2026, 3, 4), apresMidi: true).ShouldBeFalse();
        mercredisMatin.Couvre(new(2026, 3, 5), apresMidi: false).ShouldBeFalse();
        mercredisMatin.Couvre(new(2026, 3, 11), apresMidi: false).ShouldBeTrue();
        mercredisMatin.Couvre(new(2026, 3, 18), apresMidi: false).ShouldBeFalse();
        mercredisMatin.EnMots().ShouldBe("Du 04/03/2026 au 11/03/2026, le mercredi matin");
    }

    private static CodePriorite De(VisiteAPlacer visite) => ClasserPriorite.De(visite, Aujourdhui);
}
