using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Tests.Outils;

namespace Socle.Travailleurs.Tests.Arrets;

public sealed class ArretsTests
{
    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Arret_DeclareProlongePuisRepris_TientSesDates(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var lucie = await jeu.EmbaucherAsync();

        var arret = (await DeclarerAsync(jeu, lucie.Contrat, new(2025, 12, 15), new(2026, 1, 4))).Valeur;
        (await ProlongerAsync(jeu, arret, new(2026, 2, 27))).EstSucces.ShouldBeTrue();
        (await ReprendreAsync(jeu, arret, new(2026, 3, 2))).EstSucces.ShouldBeTrue();

        var lu = await LireAsync(jeu, arret);
        (lu.TravailleurId, lu.Debut, lu.FinPrevue, lu.Fin, lu.DelivreLe)
            .ShouldBe((lucie.Travailleur, new DateOnly(2025, 12, 15), new DateOnly(2026, 2, 27), new DateOnly(2026, 3, 1), new DateOnly(2025, 12, 15)));
        (await jeu.AnnoncesAsync(lucie.Travailleur)).ShouldBe(4);
    }

    [Theory]
    [InlineData("2024-01-07", null, null, "contrat.hors")]
    [InlineData("2025-12-15", "2025-12-14", null, "arret.fin.avant-debut")]
    [InlineData("2025-12-15", null, "2025-12-14", "arret.fin.avant-debut")]
    [InlineData("2025-12-15", null, "2026-03-03", "arret.fin.future")]
    [InlineData("2027-03-03", null, null, "date.lointaine")]
    [InlineData(null, null, null, "arret.debut.vide")]
    public async Task Declarer_Incoherent_EstRefuse(string? debut, string? finPrevue, string? fin, string code)
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();

        var refus = (await jeu.FaireAsync<DeclarerArret, Id<Arret>>(a => a.ExecuterAsync(new()
        {
            Contrat = lucie.Contrat,
            Motif = MotifArret.Maladie,
            Debut = Jour(debut),
            FinPrevue = Jour(finPrevue),
            Fin = Jour(fin),
        }))).Refus;

        refus.Tous.ShouldContain(r => r.Code == code);
    }

    [Fact]
    public async Task Declarer_PendantUnAutre_EstRefuse_LeLendemainNon()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();
        await DeclarerAsync(jeu, lucie.Contrat, new(2026, 1, 5), new(2026, 1, 18));

        (await DeclarerAsync(jeu, lucie.Contrat, new(2026, 1, 18), new(2026, 1, 31))).Refus.Code.ShouldBe("arret.chevauche");
        (await DeclarerAsync(jeu, lucie.Contrat, new(2026, 1, 19), new(2026, 1, 31))).EstSucces.ShouldBeTrue();
    }

    [Fact]
    public async Task Declarer_SousLAutreContrat_EstPermis()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();
        var ailleurs = await jeu.OuvrirEtablissementAsync();
        var second = (await jeu.FaireAsync<OuvrirContrat, Id<Contrat>>(a => a.ExecuterAsync(new()
        {
            Travailleur = lucie.Travailleur,
            Etablissement = ailleurs,
            Contrat = new() { Nature = TypeContrat.Cdi, Debut = new(2025, 1, 6) },
            Poste = new() { Libelle = "Vendeuse" },
        }))).Valeur;

        (await DeclarerAsync(jeu, lucie.Contrat, new(2026, 1, 5), null)).EstSucces.ShouldBeTrue();
        (await DeclarerAsync(jeu, second, new(2026, 1, 5), null)).EstSucces.ShouldBeTrue();
    }

    [Fact]
    public async Task Prolonger_ApresLaReprise_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();
        var arret = (await DeclarerAsync(jeu, lucie.Contrat, new(2026, 1, 5), new(2026, 1, 18))).Valeur;

        (await ProlongerAsync(jeu, arret, new(2026, 1, 18))).Refus.Code.ShouldBe("arret.prolongation.avant");
        await ReprendreAsync(jeu, arret, new(2026, 1, 19));
        (await ProlongerAsync(jeu, arret, new(2026, 2, 18))).Refus.Code.ShouldBe("arret.termine");
    }

    [Theory]
    [InlineData("2026-01-05", "arret.reprise.avant")]
    [InlineData("2026-01-06", null)]
    [InlineData("2026-01-20", "arret.chevauche")]
    [InlineData("2027-03-03", "date.lointaine")]
    public async Task Reprendre_Jour_EstVerifie(string le, string? code)
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();
        var arret = (await DeclarerAsync(jeu, lucie.Contrat, new(2026, 1, 5), new(2026, 1, 11))).Valeur;
        await DeclarerAsync(jeu, lucie.Contrat, new(2026, 1, 19), new(2026, 1, 31));

        var resultat = await ReprendreAsync(jeu, arret, Jour(le)!.Value);

        (resultat.EstRefus ? resultat.Refus.Code : null).ShouldBe(code);
    }

    [Fact]
    public async Task Reprendre_ApresLaFinDuContrat_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();
        var arret = (await DeclarerAsync(jeu, lucie.Contrat, new(2026, 1, 5), null)).Valeur;
        await jeu.FaireAsync<TerminerContrat, Id<Contrat>>(a => a.ExecuterAsync(new() { Contrat = lucie.Contrat, Fin = new(2026, 1, 31) }));

        (await ReprendreAsync(jeu, arret, new(2026, 2, 1))).Refus.Code.ShouldBe("arret.reprise.apres-contrat");
    }

    [Fact]
    public async Task Annuler_RetireLArret()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();
        var arret = (await DeclarerAsync(jeu, lucie.Contrat, new(2026, 1, 5), null)).Valeur;

        (await AnnulerAsync(jeu, arret, "déclaré pour une autre personne")).Valeur.ShouldBe(lucie.Travailleur);

        (await jeu.LireAsync(db => db.Set<Arret>().AnyAsync())).ShouldBeFalse();
        (await AnnulerAsync(jeu, arret, "encore")).Refus.Code.ShouldBe("arret.inconnu");
        (await jeu.TracesAsync("arret.annuler")).ShouldHaveSingleItem().Motif.ShouldBe("déclaré pour une autre personne");
    }

    private static DateOnly? Jour(string? jour) => jour is null ? null : DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture);

    private static Task<Arret> LireAsync(Jeu jeu, Id<Arret> id) => jeu.LireAsync(db => db.Set<Arret>().AsNoTracking().SingleAsync(a => a.Id == id));

    private static Task<Resultat<Id<Arret>>> DeclarerAsync(Jeu jeu, Id<Contrat> contrat, DateOnly debut, DateOnly? finPrevue) =>
        jeu.FaireAsync<DeclarerArret, Id<Arret>>(a => a.ExecuterAsync(new() { Contrat = contrat, Motif = MotifArret.Maladie, Debut = debut, FinPrevue = finPrevue, DelivreLe = debut }));

    private static Task<Resultat<Id<Arret>>> ProlongerAsync(Jeu jeu, Id<Arret> arret, DateOnly fin) =>
        jeu.FaireAsync<ProlongerArret, Id<Arret>>(a => a.ExecuterAsync(new() { Arret = arret, FinPrevue = fin }));

    private static Task<Resultat<Id<Arret>>> ReprendreAsync(Jeu jeu, Id<Arret> arret, DateOnly le) =>
        jeu.FaireAsync<ReprendreTravail, Id<Arret>>(a => a.ExecuterAsync(new() { Arret = arret, Le = le }));

    private static Task<Resultat<Id<Travailleur>>> AnnulerAsync(Jeu jeu, Id<Arret> arret, string motif) =>
        jeu.FaireAsync<AnnulerArret, Id<Travailleur>>(a => a.ExecuterAsync(new() { Arret = arret, Motif = motif }));
}
