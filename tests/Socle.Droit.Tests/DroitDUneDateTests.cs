using FsCheck;
using FsCheck.Fluent;
using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>The law of one date, asked on the day of another.</summary>
public sealed class DroitDUneDateTests
{
    private static readonly DateOnly s_jour = new(2031, 6, 1);

    private static readonly Gen<(SituationSuivi Situation, DateOnly Jour, DateOnly Droit)> s_cas =
        from situation in Situations.Toutes
        from droit in Situations.DatesDuDroit
        from apres in Gen.Elements(0, 1, 90, 800)
        select (situation, droit.AddDays(apres), droit);

    [Fact]
    public void Repondre_AvecLeDroitDUneDate_NeCiteRienDePlusRecent() => Pour(cas =>
    {
        var reponse = new ReponseSuivi();
        MoteurSuivi.Repondre(cas.Situation, cas.Jour, cas.Droit, reponse);
        Sources(reponse).ShouldAllBe(v => v.Du <= cas.Droit);
    });

    [Fact]
    public void Repondre_ApresLeDernierChangement_RepondCommeSansDireLaLoi() => Pour(cas =>
    {
        var reponse = new ReponseSuivi();
        MoteurSuivi.Repondre(cas.Situation, cas.Jour, CalendrierDuDroit.Changements[^1].Le, reponse);
        var ordinaire = MoteurSuivi.Repondre(cas.Situation, cas.Jour);
        reponse.Categorie.ShouldBe(ordinaire.Categorie);
        Dates(reponse).ShouldBe(Dates(ordinaire));
    });

    [Theory]
    [InlineData("09/04/2026", Categorie.Si)]
    [InlineData("10/04/2026", Categorie.Sir)]
    public void Repondre_PlombSousLesSeuils_SuitLaLoiEtNonLeJour(string droit, Categorie attendue)
    {
        var situation = new SituationSuivi
        {
            Naissance = new(1990, 5, 4),
            DebutPoste = new(2024, 1, 8),
            Sexe = Sexe.M,
            Expositions = new[] { new FaitExposition(Risque.Plomb, new(2024, 1, 8), null, 0.01m, 20) },
        };
        var reponse = new ReponseSuivi();
        MoteurSuivi.Repondre(situation, s_jour, Faits.Date(droit), reponse);
        reponse.Categorie.ShouldBe(attendue);
    }

    [Theory]
    [InlineData("30/09/2025", Categorie.Sir, false)]
    [InlineData("01/10/2025", Categorie.Si, true)]
    public void Repondre_ConduiteDEngins_UneRegleQuiFinitDureSousLaLoiDAvant(string droit, Categorie attendue, bool attestation)
    {
        var situation = new SituationSuivi { Naissance = new(1990, 5, 4), DebutPoste = new(2024, 1, 8), Engins = Engins.Chariot };
        var reponse = new ReponseSuivi();
        MoteurSuivi.Repondre(situation, s_jour, Faits.Date(droit), reponse);
        reponse.Categorie.ShouldBe(attendue);
        reponse.Exigences.Any(e => e.Visite == Visite.AttestationConduite).ShouldBe(attestation);
    }

    private static IEnumerable<VersionRegle> Sources(ReponseSuivi reponse) =>
    [
        .. reponse.Motifs.Select(m => m.Source),
        .. reponse.Exigences.Where(e => !e.HorsCouverture).SelectMany(e => e.Sources.Versions()),
        .. reponse.Droits.SelectMany(d => d.Sources.Versions()),
        .. reponse.Alertes.Where(a => a.Source is not null).Select(a => a.Source!),
    ];

    private static string Dates(ReponseSuivi reponse) =>
        string.Join(';', reponse.Exigences.Select(e => $"{e.Visite} {e.AuPlusTard:O} {e.Etat} {e.Sources}"));

    private static void Pour(Action<(SituationSuivi Situation, DateOnly Jour, DateOnly Droit)> verifier) =>
        Prop.ForAll(s_cas.ToArbitrary(), verifier)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
}
