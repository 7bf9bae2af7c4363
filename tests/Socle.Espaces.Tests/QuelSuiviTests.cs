using Socle.Droit;
using Socle.Espaces.PagesPubliques.QuelSuivi;

namespace Socle.Espaces.Tests;

/// <summary>The words and the facts of « Quel suivi pour ce salarié ? ».</summary>
public sealed class QuelSuiviTests
{
    private static readonly DateOnly Jour = new(2026, 11, 27);

    [Fact]
    public void Mots_DeTousLesCodes_SontEcrits()
    {
        Enum.GetValues<DroitCode>().ShouldAllBe(c => c.EnMots().Length > 0);
        Enum.GetValues<AlerteCode>().ShouldAllBe(c => c.EnMots().Length > 0);
        Enum.GetValues<FaitManquant>().ShouldAllBe(c => c.EnMots().Length > 0);
        Choix.Risques.ShouldAllBe(r => r.Aide != null);
    }

    [Theory]
    [InlineData(Profession.Medecin, "le médecin du travail")]
    [InlineData(Profession.Medecin | Profession.Infirmier, "le médecin du travail ou un infirmier")]
    [InlineData(Profession.Medecin | Profession.Interne | Profession.Infirmier, "le médecin du travail, un interne ou un infirmier")]
    [InlineData(Profession.Inconnue, "")]
    public void Par_Professions_SEnumerent(Profession par, string mots) => par.EnToutesLettres().ShouldBe(mots);

    [Fact]
    public void Construire_ToutesLesReponses_DonneLesFaits()
    {
        var situation = SituationDeclaree.Construire(new()
        {
            Annee = 1985,
            Contrat = TypeContrat.Cdd,
            Debut = new(2024, 3, 4),
            JoursSaison = 30,
            Nuit = true,
            Expositions = [Risque.Cmr, Risque.Cmr],
            ExposeDepuis = new(2025, 1, 1),
            Engins = [Engins.Chariot, Engins.Pemp],
            Habilitations = [Habilitations.B1V],
            Visite = TypeVisite.Vip,
            VisiteLe = new(2024, 4, 1),
            Arret = MotifArret.At,
            ArretDebut = new(2026, 10, 1),
        });

        situation.ShouldBe(new SituationSuivi
        {
            Naissance = new(1985, 1, 1),
            Contrat = TypeContrat.Cdd,
            DebutPoste = new(2024, 3, 4),
            Nuit = true,
            Expositions = [new FaitExposition(Risque.Cmr, new(2025, 1, 1))],
            Engins = Engins.Chariot | Engins.Pemp,
            Habilitations = Habilitations.B1V,
            Visites = [new FaitVisite(TypeVisite.Vip, new(2024, 4, 1))],
            Arrets = [new FaitArret(MotifArret.At, new(2026, 10, 1), null, new(2026, 10, 1))],
        });
    }

    /// <summary>The year alone is asked: no day of it may change the answer.</summary>
    [Theory]
    [InlineData(1980), InlineData(1981), InlineData(1985), InlineData(2000), InlineData(2005)]
    public void Annee_QuelQueSoitLeJour_DonneLaMemeReponse(int annee)
    {
        var reponses = new ReponsesSuivi { Annee = annee, Contrat = TypeContrat.Cdi, Debut = new(2024, 3, 4) };
        SituationDeclaree.Verifier(reponses, Jour).ShouldBeEmpty();
        var situation = SituationDeclaree.Construire(reponses);
        var attendu = ContratSuivi.EcrireReponse(null, situation, MoteurSuivi.Repondre(situation, Jour));

        foreach (var jour in Enumerable.Range(0, 365).Select(new DateOnly(annee, 1, 1).AddDays))
        {
            var exacte = situation with { Naissance = jour };
            ContratSuivi.EcrireReponse(null, exacte, MoteurSuivi.Repondre(exacte, Jour)).ShouldBe(attendu);
        }
    }
}
