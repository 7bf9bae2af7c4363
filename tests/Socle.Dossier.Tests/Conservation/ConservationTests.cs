using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Conservation;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Traces;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Personnes.Doublons;

namespace Socle.Dossier.Tests.Conservation;

/// <summary>How long a file is kept, and that nothing goes before.</summary>
public sealed class ConservationTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory]
    // dernière visite, décès, risque et sa fin, recours → dernier jour, échu le 02/03/2066
    [InlineData("2026-03-01", null, null, null, false, "2066-03-01", true)]
    [InlineData("2026-03-02", null, null, null, false, "2066-03-02", false)]
    [InlineData("2026-03-01", null, null, null, true, "2066-03-01", false)]
    [InlineData("2026-03-01", "2030-05-01", null, null, false, "2040-05-01", true)]
    [InlineData("2020-01-01", null, Risque.Bio4, "2026-03-05", false, "2066-03-05", false)]
    [InlineData("2020-01-01", null, Risque.Cmr, "2026-03-01", false, "2066-03-01", true)]
    [InlineData("2020-01-01", null, Risque.RayonnementsA, "2026-03-01", false, "2076-03-01", false)]
    [InlineData("2020-01-01", null, Risque.Amiante, null, false, null, false)]
    [InlineData("2020-01-01", null, Risque.Hyperbare, null, false, "2060-01-01", true)]
    public void Calculer_DernierJour(string visite, string? deces, Risque? risque, string? fin, bool recours, string? jusquAu, bool echu)
    {
        var dossier = new Dmst { Id = Id<Dmst>.Nouveau(), TravailleurId = Id<Travailleur>.Nouveau(), OuvertLe = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), Etat = EtatDossier.Ouvert };
        (dossier.DecesLe, dossier.RecoursDepuis) = (Jour(deces), recours ? new DateOnly(2026, 1, 1) : null);
        var personne = new Travailleur { Id = dossier.TravailleurId, NomNaissance = "A", Prenoms = "B", Naissance = new(1990, 1, 1), NomTri = "A B" };

        var calcul = CalculerConservation.Calculer(dossier, personne, Jour(visite), risque is { } r ? [(r, Jour(fin))] : [], new(2066, 3, 2));

        calcul.Echu(new(2066, 3, 2)).ShouldBe(echu);
        if (jusquAu is not null)
        {
            calcul.Reponse!.JusquAu.ShouldBe(Jour(jusquAu));
        }
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Purger_AuTerme_DetruitLaCleEtGardeLaPreuve(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        await monde.EcrireAsync(medecin, lucie, new Observation("une"));
        var dossier = (await monde.OuvrirAsync(medecin, lucie)).Valeur.Id;
        var coordonnateur = await monde.SoignantAsync(Role.MedecinCoordonnateur, Metier.Medecin);

        (await PurgerAsync(monde, medecin, dossier)).Refus.ShouldBe(PurgerDossier.Reserve);
        (await PurgerAsync(monde, coordonnateur, dossier)).Refus.ShouldBe(PurgerDossier.TropTot);
        // 40 years after Monday 2 March 2026: kept on the last day, destroyed the day after.
        monde.Services.Horloge.Maintenant = new(2066, 3, 2, 10, 0, 0, TimeSpan.Zero);
        (await PurgerAsync(monde, coordonnateur, dossier)).Refus.ShouldBe(PurgerDossier.TropTot);
        monde.Services.Horloge.Maintenant = new(2066, 3, 3, 10, 0, 0, TimeSpan.Zero);
        (await monde.SoinAsync(coordonnateur, s => s.GetRequiredService<CalculerConservation>().EchusAsync(10, default))).Select(d => d.Dossier).ShouldBe([dossier]);
        (await PurgerAsync(monde, coordonnateur, dossier)).EstSucces.ShouldBeTrue();

        (await monde.OuvrirAsync(medecin, lucie)).Refus.ShouldBe(ClesDossiers.Purgee);
        (await PurgerAsync(monde, coordonnateur, dossier)).Refus.ShouldBe(PurgerDossier.Inconnu);
        (await monde.SoinAsync(coordonnateur, s => s.GetRequiredService<CalculerConservation>().EchusAsync(10, default))).ShouldBeEmpty();
        (await monde.VerifierAsync()).ShouldBeEmpty();
        (await monde.TracesAsync()).ShouldContain(t => t.Action == ActionDossier.Purge && t.DossierId == dossier);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Purger_ExpositionDeLaFicheGardee_TientLeDossierDeLaFicheAbsorbee(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, coordonnateur, absorbee) = (await monde.MedecinAsync(), await monde.SoignantAsync(Role.MedecinCoordonnateur, Metier.Medecin), await monde.TravailleurAsync("Marchant"));
        var dossier = (await monde.OuvrirAsync(medecin, absorbee)).Valeur.Id;
        var (gardee, _) = await monde.Service.EmbaucherAsync("Marchand", risques: Risque.Amiante);
        (await monde.Services.DansAsync(s => s.GetRequiredService<FusionnerTravailleurs>().ExecuterAsync(new() { Conserve = gardee.Id, Absorbe = absorbee.Id, Motif = "même personne" }))).EstSucces.ShouldBeTrue();

        monde.Services.Horloge.Maintenant = new(2066, 3, 3, 10, 0, 0, TimeSpan.Zero);

        (await monde.SoinAsync(coordonnateur, s => s.GetRequiredService<CalculerConservation>().EchusAsync(10, default))).ShouldBeEmpty();
        (await PurgerAsync(monde, coordonnateur, dossier)).Refus.ShouldBe(PurgerDossier.TropTot);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task NoterFin_DecesPuisRecours_ChangentLeTerme(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());

        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<NoterFin>().DecesAsync(d, new(2026, 3, 3)))).Refus.ShouldBe(NoterFin.Futur);
        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<NoterFin>().DecesAsync(d, new(2026, 3, 2)))).EstSucces.ShouldBeTrue();
        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<NoterFin>().RecoursAsync(d, true))).EstSucces.ShouldBeTrue();

        var calcul = await monde.DansLeDossierAsync(medecin, lucie, async (s, d) => await s.GetRequiredService<CalculerConservation>()
            .UnAsync(await s.GetRequiredService<Base.DossierDb>().Set<Dmst>().AsNoTracking().FirstAsync(x => x.Id == d.Id), default));
        calcul.Reponse!.JusquAu.ShouldBe(new DateOnly(2036, 3, 2));
        calcul.Suspendu.ShouldBeTrue();
    }

    [Fact]
    public async Task NoterFin_RecoursReditUnAutreJour_AToujoursCommenceLePremier()
    {
        await using var monde = await MondeDossier.OuvrirAsync(Moteur.Sqlite);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        await RecoursAsync();
        monde.Services.Horloge.Avancer(TimeSpan.FromDays(40));

        (await RecoursAsync()).ShouldBe(new(2026, 3, 2));

        Task<DateOnly?> RecoursAsync() => monde.DansLeDossierAsync(medecin, lucie, async (s, d) =>
        {
            (await s.GetRequiredService<NoterFin>().RecoursAsync(d, true)).EstSucces.ShouldBeTrue();
            return (await s.GetRequiredService<Base.DossierDb>().Set<Dmst>().AsNoTracking().FirstAsync(x => x.Id == d.Id)).RecoursDepuis;
        });
    }

    private static Task<Resultat<bool>> PurgerAsync(MondeDossier monde, Soignant qui, Id<Dmst> dossier) =>
        monde.SoinAsync(qui, s => s.GetRequiredService<PurgerDossier>().ExecuterAsync(dossier));

    private static DateOnly? Jour(string? jour) => jour is null ? null : DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture);
}
