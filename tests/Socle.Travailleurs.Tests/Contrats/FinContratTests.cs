using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Tests.Outils;

namespace Socle.Travailleurs.Tests.Contrats;

public sealed class FinContratTests
{
    private static readonly DateOnly Fin = new(2026, 2, 27);

    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Terminer_FermeLePosteEtLesExpositionsOuverts(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var lucie = await jeu.EmbaucherAsync(risques: Risque.Plomb);

        (await TerminerAsync(jeu, lucie.Contrat, Fin, "059")).EstSucces.ShouldBeTrue();

        var contrat = await jeu.ContratAsync(lucie.Contrat);
        (contrat.Fin, contrat.MotifFin).ShouldBe((Fin, "059"));
        (await jeu.PostesAsync(lucie.Contrat)).ShouldAllBe(p => p.Fin == Fin);
        (await jeu.ExpositionsAsync(lucie.Contrat)).ShouldAllBe(x => x.Fin == Fin);
        (await jeu.AnnoncesAsync(lucie.Travailleur)).ShouldBe(2);
    }

    [Fact]
    public async Task Terminer_DateCorrigee_CeQuElleFermaitSuit()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync(risques: Risque.Plomb);
        await TerminerAsync(jeu, lucie.Contrat, Fin, "059");

        await TerminerAsync(jeu, lucie.Contrat, Fin.AddDays(10), "043");

        (await jeu.PostesAsync(lucie.Contrat)).ShouldAllBe(p => p.Fin == Fin.AddDays(10));
        (await jeu.ExpositionsAsync(lucie.Contrat)).ShouldAllBe(x => x.Fin == Fin.AddDays(10));
    }

    [Theory]
    [InlineData("2024-01-07", "059", "contrat.fin.avant-debut")]
    [InlineData("2027-03-03", "059", "date.lointaine")]
    [InlineData("2026-02-27", "777", "contrat.motif-fin.inconnu")]
    [InlineData(null, "059", "contrat.fin.vide")]
    [InlineData("2024-01-08", "059", null)]
    public async Task Terminer_Date_EstVerifiee(string? fin, string motif, string? code)
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();

        var resultat = await TerminerAsync(jeu, lucie.Contrat, fin is null ? null : DateOnly.Parse(fin, System.Globalization.CultureInfo.InvariantCulture), motif);

        (resultat.EstRefus ? resultat.Refus.Code : null).ShouldBe(code);
    }

    [Fact]
    public async Task Terminer_UnPosteCommenceApres_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();
        await jeu.FaireAsync<ChangerPoste, Id<Poste>>(a => a.ExecuterAsync(new() { Contrat = lucie.Contrat, Poste = new() { Libelle = "Chef de quai", Debut = new(2026, 2, 1) } }));

        (await TerminerAsync(jeu, lucie.Contrat, new(2026, 1, 31), null)).Refus.Code.ShouldBe("contrat.fin.apres");
    }

    [Fact]
    public async Task Rouvrir_RendCeQueLaFinAvaitFerme()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync(risques: [Risque.Plomb, Risque.Cmr]);
        var plomb = (await jeu.ExpositionsAsync(lucie.Contrat))[0];
        await jeu.FaireAsync<TerminerExposition, Id<Exposition>>(a => a.ExecuterAsync(new() { Exposition = plomb.Id, Fin = new(2025, 1, 1) }));
        await TerminerAsync(jeu, lucie.Contrat, Fin, "059");

        (await jeu.FaireAsync<RouvrirContrat, Id<Contrat>>(a => a.ExecuterAsync(lucie.Contrat))).EstSucces.ShouldBeTrue();

        var contrat = await jeu.ContratAsync(lucie.Contrat);
        (contrat.Fin, contrat.MotifFin).ShouldBe((null, null));
        (await jeu.PostesAsync(lucie.Contrat)).ShouldHaveSingleItem().Fin.ShouldBeNull();
        (await jeu.ExpositionsAsync(lucie.Contrat)).Select(x => x.Fin).ShouldBe([new DateOnly(2025, 1, 1), null], ignoreOrder: true);
    }

    [Fact]
    public async Task Rouvrir_UnAutreAPrisLaSuite_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync();
        await TerminerAsync(jeu, lucie.Contrat, Fin, "031");
        await jeu.FaireAsync<OuvrirContrat, Id<Contrat>>(a => a.ExecuterAsync(new()
        {
            Travailleur = lucie.Travailleur,
            Etablissement = jeu.Etablissement,
            Contrat = new() { Nature = TypeContrat.Cdi, Debut = Fin.AddDays(1) },
            Poste = new() { Libelle = "Cariste" },
        }));

        (await jeu.FaireAsync<RouvrirContrat, Id<Contrat>>(a => a.ExecuterAsync(lucie.Contrat))).Refus.Code.ShouldBe("contrat.deja-ouvert");
    }

    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Annuler_RetireToutEtGardeLaTrace(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var lucie = await jeu.EmbaucherAsync(risques: Risque.Plomb);
        await jeu.FaireAsync<DeclarerArret, Id<Arret>>(a => a.ExecuterAsync(new() { Contrat = lucie.Contrat, Motif = MotifArret.Maladie, Debut = new(2026, 2, 2) }));
        await jeu.Services.EcrireAsync<bool>(e =>
        {
            e.Db.Add(new IdentifiantOrigine { Id = Id<IdentifiantOrigine>.Nouveau(), Source = "paie", Objet = "contrat", Code = "1", ObjetId = lucie.Contrat.Valeur });
            return Task.FromResult<Resultat<bool>>(true);
        });

        var resultat = await jeu.FaireAsync<AnnulerContrat, Id<Travailleur>>(a => a.ExecuterAsync(new() { Contrat = lucie.Contrat, Motif = "saisi chez le mauvais employeur" }));

        resultat.Valeur.ShouldBe(lucie.Travailleur);
        (await jeu.LireAsync(async db => await db.Set<Contrat>().CountAsync() + await db.Set<Poste>().CountAsync()
            + await db.Set<Exposition>().CountAsync() + await db.Set<Arret>().CountAsync() + await db.Set<IdentifiantOrigine>().CountAsync())).ShouldBe(0);
        var traces = await jeu.TracesAsync("contrat.annuler");
        traces.ShouldAllBe(t => t.Action == ActionAudit.Suppression && t.Motif == "saisi chez le mauvais employeur");
        traces.Select(t => t.Objet).ShouldBe(["contrat", "poste", "exposition", "arret", "identifiant_origine"], ignoreOrder: true);
    }

    private static Task<Resultat<Id<Contrat>>> TerminerAsync(Jeu jeu, Id<Contrat> contrat, DateOnly? fin, string? motif) =>
        jeu.FaireAsync<TerminerContrat, Id<Contrat>>(a => a.ExecuterAsync(new() { Contrat = contrat, Fin = fin, Motif = motif }));
}
