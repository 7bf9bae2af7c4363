using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Adhesions;
using Socle.Adherents.Entreprises;
using Socle.Technique.Travaux;
using Socle.Tests.Outils;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.Adhesions;

/// <summary>An independent worker joins for one year: it ends by itself, unless the person renews it.</summary>
public abstract class AffiliationsTests(SocleDeTest socle)
{
    private static readonly DateOnly DernierJour = new(2027, 3, 9);

    public static async Task NuitAsync(SocleDeTest socle) =>
        (await socle.Services.GetRequiredService<ExecuterTravail>().FaireAsync("adhesions.nuit", CancellationToken.None)).ShouldBe(IssueTravail.Reussi);

    [Fact]
    public async Task Accepter_UnIndependant_AffiliePourUnAnJourPourJour()
    {
        using var candidat = await AccepteAsync();

        var annee = await AnneeAsync(candidat);

        (annee.Du, annee.Au).ShouldBe((new DateOnly(2026, 3, 10), DernierJour));
    }

    [Fact]
    public async Task Nuit_DeuxMoisAvant_PrevientUneFoisEtLeLienRenouvelle()
    {
        using var candidat = await AccepteAsync();
        await AuAsync(DernierJour.AddMonths(-2).AddDays(-1), () => NuitAsync(socle));
        (await AnneeAsync(candidat)).PrevenuLe.ShouldBeNull("the day before");

        await AuAsync(DernierJour.AddMonths(-2), async () =>
        {
            await NuitAsync(socle);
            await NuitAsync(socle);
            var lien = new Uri((await candidat.DernierCourrielAsync("adhesion-5-")).Split('\n').Single(l => l.Contains("/adherer/renouveler/", StringComparison.Ordinal)).Trim()).AbsolutePath;
            (await candidat.Visiteur.AllerAsync(lien)).Phrases().ShouldContain("9 mars 2028");
            (await AnneeAsync(candidat)).RenouveleeLe.ShouldBeNull("reading renews nothing");
            (await (await candidat.Visiteur.AllerAsync(lien)).EnvoyerAsync("main form[method=post]")).Titre.ShouldBe("Votre affiliation est renouvelée");
            (await candidat.Visiteur.AllerAsync(lien)).Statut.ShouldBe(HttpStatusCode.NotFound, "a link serves once");
        });

        var entreprise = await EntrepriseAsync(candidat);
        (await socle.LireAsync(db => db.Set<AffiliationIndependant>().Where(a => a.EntrepriseId == entreprise.Id).MaxAsync(a => a.Au))).ShouldBe(new DateOnly(2028, 3, 9));
        await AuAsync(DernierJour.AddDays(1), () => NuitAsync(socle));
        (await EntrepriseAsync(candidat)).Statut.ShouldBe(StatutEntreprise.Adherente);
    }

    [Theory]
    [InlineData(0, StatutEntreprise.Adherente)]
    [InlineData(1, StatutEntreprise.Radiee)]
    public async Task Nuit_SansRenouvellement_QuitteLeServiceLeLendemain(int apres, StatutEntreprise attendu)
    {
        using var candidat = await AccepteAsync();

        await AuAsync(DernierJour.AddDays(apres), () => NuitAsync(socle));

        var entreprise = await EntrepriseAsync(candidat);
        entreprise.Statut.ShouldBe(attendu);
        entreprise.RadieeLe.ShouldBe(apres == 0 ? null : DernierJour);
    }

    private async Task AuAsync(DateOnly jour, Func<Task> acte)
    {
        var avant = socle.Horloge.Maintenant;
        socle.Horloge.Maintenant = new(jour.ToDateTime(new(10, 0)), TimeSpan.Zero);
        try
        {
            await acte();
        }
        finally
        {
            socle.Horloge.Maintenant = avant;
        }
    }

    private async Task<Candidat> AccepteAsync()
    {
        await Candidat.ReglerAsync(socle);
        var candidat = new Candidat(socle);
        await candidat.SignerAsync("Independant");
        var demande = await socle.LireAsync(db => db.Set<DemandeAdhesion>().AsNoTracking().SingleAsync(d => d.RaisonSociale == candidat.Nom));
        (await socle.DansAsync(s => s.GetRequiredService<AccepterAdhesion>().ExecuterAsync(new(demande.Id, null, null, false, false)))).EstSucces.ShouldBeTrue();
        return candidat;
    }

    private async Task<AffiliationIndependant> AnneeAsync(Candidat candidat)
    {
        var entreprise = await EntrepriseAsync(candidat);
        return await socle.LireAsync(db => db.Set<AffiliationIndependant>().AsNoTracking().Where(a => a.EntrepriseId == entreprise.Id).OrderBy(a => a.Au).FirstAsync());
    }

    private Task<Entreprise> EntrepriseAsync(Candidat candidat) => socle.LireAsync(db => db.Set<Entreprise>().AsNoTracking().SingleAsync(e => e.RaisonSociale == candidat.Nom));
}

public sealed class AffiliationsSqliteTests(SocleSqlite socle) : AffiliationsTests(socle), IClassFixture<SocleSqlite>;

public sealed class AffiliationsPostgresqlTests(SoclePostgresql socle) : AffiliationsTests(socle), IClassFixture<SoclePostgresql>;
