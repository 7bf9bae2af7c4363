using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Partenaires;
using Socle.Travailleurs.Contrats;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.EspaceEmployeur;

public sealed class VisitesConfieesSqliteTests(MondeSqlite monde) : VisitesConfieesTests(monde), IClassFixture<MondeSqlite>;

public sealed class VisitesConfieesPostgresqlTests(MondePostgresql monde) : VisitesConfieesTests(monde), IClassFixture<MondePostgresql>;

/// <summary>Of a visit made by another service, an employer sees the day and the place when it has a part in it, and nothing at all otherwise.</summary>
public abstract class VisitesConfieesTests(MondeEmployeur monde)
{
    [Fact]
    public async Task Planifiee_SonEmployeurVoitLeJour_UneConfidentielleEtUneRecueNeMontrentRien()
    {
        using var rh = await monde.AvecAsync("rh");
        using var beta = await monde.AvecAsync("beta");
        var (deSaFiche, duDouble) = ($"/entreprise/travailleurs/{monde.AuSud.Id}", $"/entreprise/travailleurs/{monde.DoubleChezAlpha.Id}");
        var avant = (await rh.AllerAsync(deSaFiche)).Phrases();
        var service = new ServicePartenaire { Id = Id<ServicePartenaire>.Nouveau(), Nom = "Santé Estuaireunique", Commune = "Saint-Nazaire" };
        await monde.EcrireAsync(e =>
        {
            e.Db.Add(service);
            return Task.FromResult(Resultat.De(true));
        });

        await PlanifierAsync(service, monde.AuSud, null, TypeVisite.Prereprise, new(2026, 3, 9));
        await PlanifierAsync(service, monde.AuSud, null, TypeVisite.Demande, new(2026, 3, 10));
        (await rh.AllerAsync(deSaFiche)).Phrases().ShouldBe(avant, "it has no part in these");

        await PlanifierAsync(service, monde.AuSud, Visite.VipInitiale, null, new(2026, 3, 12));
        var page = (await rh.AllerAsync(deSaFiche)).Phrases();
        page.ShouldContain("jeudi 12 mars 2026");
        page.ShouldContain("chez le service Santé Estuaireunique, Saint-Nazaire");
        page.ShouldNotContain("9 mars 2026");
        (await beta.AllerAsync(deSaFiche)).Phrases().ShouldNotContain("Estuaireunique");

        await PlanifierAsync(service, monde.DoubleChezBeta, Visite.VipPeriodique, null, new(2026, 3, 13));
        (await rh.AllerAsync(duDouble)).Phrases().ShouldNotContain("Estuaireunique", Case.Insensitive, "it is the other employer's visit");
    }

    private async Task PlanifierAsync(ServicePartenaire service, Contrat contrat, Visite? visite, TypeVisite? type, DateOnly le)
    {
        var confiee = await monde.DansAsync(s => s.GetRequiredService<ConfierVisite>().ExecuterAsync(
            new() { Travailleur = contrat.TravailleurId, Contrat = contrat.Id, Visite = visite, Type = type, Partenaire = service.Id, Raison = RaisonConfiee.Eloigne }));
        confiee.EstSucces.ShouldBeTrue(confiee.ToString());
        await FaireAsync<EnvoyerConfiee>(confiee.Valeur, (s, vue) => s.ExecuterAsync(vue, MoyenEnvoi.Lettre));
        await FaireAsync<NoterReponse>(confiee.Valeur, (s, vue) => s.ExecuterAsync(vue, new() { Reponse = EtatConfiee.Planifiee, Le = le }));
    }

    private async Task FaireAsync<T>(Id<VisiteConfiee> id, Func<T, ConfieeVue, Task<Resultat<Id<VisiteConfiee>>>> acte) where T : notnull
    {
        var version = await monde.LireAsync(db => db.Set<VisiteConfiee>().Where(v => v.Id == id).Select(v => v.Version).SingleAsync());
        (await monde.DansAsync(s => acte(s.GetRequiredService<T>(), new(id, version)))).EstSucces.ShouldBeTrue();
    }
}
