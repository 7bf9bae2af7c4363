using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Tests.Outils;

namespace Socle.Travailleurs.Tests.Contrats;

public sealed class PosteEtExpositionsTests
{
    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task ChangerPoste_LeMemeContratGardeLHistoire(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var lucie = await jeu.EmbaucherAsync(risques: [Risque.Plomb, Risque.Cmr]);

        var resultat = await ChangerAsync(jeu, lucie.Contrat, new() { Libelle = "Soudeuse", Nuit = true, Debut = new(2026, 2, 1) }, Risque.Cmr, Risque.Bio3);

        resultat.EstSucces.ShouldBeTrue(resultat.ToString());
        (await jeu.PostesAsync(lucie.Contrat)).Select(p => (p.Libelle, p.Debut, p.Fin, p.Nuit)).ShouldBe(
        [
            ("Cariste", new DateOnly(2024, 1, 8), (DateOnly?)new DateOnly(2026, 1, 31), false),
            ("Soudeuse", new DateOnly(2026, 2, 1), null, true),
        ]);
        (await jeu.ExpositionsAsync(lucie.Contrat)).Select(x => (x.Risque, x.Debut, x.Fin)).ShouldBe(
        [
            (Risque.Plomb, new DateOnly(2024, 1, 8), new DateOnly(2026, 1, 31)),
            (Risque.Cmr, new DateOnly(2024, 1, 8), null),
            (Risque.Bio3, new DateOnly(2026, 2, 1), (DateOnly?)null),
        ]);
    }

    [Fact]
    public async Task ChangerPoste_AuPremierJourDuPosteActuel_LeCorrige()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();

        await ChangerAsync(jeu, lucie.Contrat, new() { Libelle = "Cariste poids lourds", Engins = [Engins.Chariot], Debut = new(2024, 1, 8) });

        var poste = (await jeu.PostesAsync(lucie.Contrat)).ShouldHaveSingleItem();
        (poste.Libelle, poste.Engins).ShouldBe(("Cariste poids lourds", Engins.Chariot));
    }

    [Theory]
    [InlineData("2024-01-07", "contrat.hors")]
    [InlineData("2027-03-03", "date.lointaine")]
    public async Task ChangerPoste_HorsDuPossible_EstRefuse(string debut, string code)
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();

        (await ChangerAsync(jeu, lucie.Contrat, new() { Libelle = "Autre", Debut = Jour(debut) })).Refus.Code.ShouldBe(code);
    }

    [Fact]
    public async Task ChangerPoste_AvantLePosteActuel_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();
        await ChangerAsync(jeu, lucie.Contrat, new() { Libelle = "Soudeuse", Debut = new(2026, 2, 1) });

        (await ChangerAsync(jeu, lucie.Contrat, new() { Libelle = "Autre", Debut = new(2026, 1, 31) })).Refus.Code.ShouldBe("poste.avant-dernier");
    }

    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Declarer_Plomb_GardeLesMesures(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var lucie = await jeu.EmbaucherAsync();

        await DeclarerAsync(jeu, new() { Contrat = lucie.Contrat, Risque = Risque.Plomb, Debut = new(2025, 3, 1), PlombAir = 0.035m });

        var exposition = (await jeu.ExpositionsAsync(lucie.Contrat)).ShouldHaveSingleItem();
        (exposition.Risque, exposition.PlombAir, exposition.Fin).ShouldBe((Risque.Plomb, 0.035m, null));
        (await jeu.AnnoncesAsync(lucie.Travailleur)).ShouldBe(2);
    }

    public static TheoryData<Risque?, string?, string?, decimal?, string> Fautives => new()
    {
        { null, "2025-03-01", null, null, "exposition.risque.vide" },
        { Risque.Cmr, null, null, null, "exposition.debut.vide" },
        { Risque.Cmr, "2024-01-07", null, null, "contrat.hors" },
        { Risque.Cmr, "2025-03-01", "2025-02-28", null, "exposition.fin.avant-debut" },
        { Risque.Cmr, "2025-03-01", null, 0.05m, "exposition.mesures.risque" },
        { Risque.Plomb, "2025-03-01", null, -1m, "exposition.plomb-air" },
        { Risque.Amiante, "2025-03-01", null, null, "exposition.deja-declaree" },
    };

    [Theory, MemberData(nameof(Fautives))]
    public async Task Declarer_Incoherente_EstRefusee(Risque? risque, string? debut, string? fin, decimal? air, string code)
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync(risques: Risque.Amiante);

        var refus = (await DeclarerAsync(jeu, new() { Contrat = lucie.Contrat, Risque = risque, Debut = Jour(debut), Fin = Jour(fin), PlombAir = air })).Refus;

        refus.Tous.ShouldContain(r => r.Code == code);
    }

    [Fact]
    public async Task Terminer_Exposition_PuisLaDeclarerDeNouveauLeLendemain()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync(risques: Risque.Amiante);
        var amiante = (await jeu.ExpositionsAsync(lucie.Contrat)).Single();

        (await TerminerAsync(jeu, amiante.Id, new(2024, 1, 7))).Refus.Code.ShouldBe("exposition.fin.avant-debut");
        (await TerminerAsync(jeu, amiante.Id, new(2025, 12, 31))).EstSucces.ShouldBeTrue();

        (await DeclarerAsync(jeu, new() { Contrat = lucie.Contrat, Risque = Risque.Amiante, Debut = new(2025, 12, 31) })).Refus.Code.ShouldBe("exposition.deja-declaree");
        (await DeclarerAsync(jeu, new() { Contrat = lucie.Contrat, Risque = Risque.Amiante, Debut = new(2026, 1, 1) })).EstSucces.ShouldBeTrue();
        (await TerminerAsync(jeu, amiante.Id, new(2026, 1, 1))).Refus.Code.ShouldBe("exposition.deja-declaree");
    }

    [Fact]
    public async Task Annuler_Exposition_LaRetireAvecSaRaison()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync(risques: Risque.Amiante);
        var amiante = (await jeu.ExpositionsAsync(lucie.Contrat)).Single();

        (await jeu.FaireAsync<AnnulerExposition, Id<Contrat>>(a => a.ExecuterAsync(new() { Exposition = amiante.Id }))).Refus.Code.ShouldBe("motif.vide");
        (await jeu.FaireAsync<AnnulerExposition, Id<Contrat>>(a => a.ExecuterAsync(new() { Exposition = amiante.Id, Motif = "erreur de ligne" }))).EstSucces.ShouldBeTrue();

        (await jeu.LireAsync(db => db.Set<Exposition>().AnyAsync())).ShouldBeFalse();
        (await jeu.TracesAsync("exposition.annuler")).ShouldHaveSingleItem().Motif.ShouldBe("erreur de ligne");
    }

    private static DateOnly? Jour(string? jour) => jour is null ? null : DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture);

    private static Task<Resultat<Id<Poste>>> ChangerAsync(Jeu jeu, Id<Contrat> contrat, PosteSaisi poste, params Risque[]? risques) =>
        jeu.FaireAsync<ChangerPoste, Id<Poste>>(a => a.ExecuterAsync(new() { Contrat = contrat, Poste = poste, Risques = risques is { Length: 0 } ? null : risques }));

    private static Task<Resultat<Id<Exposition>>> DeclarerAsync(Jeu jeu, DemandeExposition demande) =>
        jeu.FaireAsync<DeclarerExposition, Id<Exposition>>(a => a.ExecuterAsync(demande));

    private static Task<Resultat<Id<Exposition>>> TerminerAsync(Jeu jeu, Id<Exposition> exposition, DateOnly fin) =>
        jeu.FaireAsync<TerminerExposition, Id<Exposition>>(a => a.ExecuterAsync(new() { Exposition = exposition, Fin = fin }));
}
