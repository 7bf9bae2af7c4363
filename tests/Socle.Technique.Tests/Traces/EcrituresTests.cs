using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Tests.Outils;

namespace Socle.Technique.Tests.Traces;

public sealed class EcrituresTests
{
    private static readonly CatalogueModules Modules = new([new ModuleTechnique()]);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Faire_Succes_EcritLeChangementEtSaTrace(Moteur moteur)
    {
        await using var services = await ServicesDeTest.CreerAsync(moteur, Modules);
        var compte = Compte("anne");

        (await services.EcrireAsync(e => Ajouter(e, compte))).EstSucces.ShouldBeTrue();

        var trace = (await services.LireAsync(db => db.Set<EvenementAudit>().ToListAsync())).ShouldHaveSingleItem();
        (trace.Action, trace.Objet, trace.ObjetId, trace.Processus, trace.Qui)
            .ShouldBe((ActionAudit.Creation, "compte", compte.Id.Valeur, "test.ecrire", "système (test)"));
        trace.Instant.ShouldBe(services.Horloge.Maintenant.UtcDateTime);
        trace.Changements!.ShouldContain("\"nom_affiche\":[null,\"Anne\"]");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Faire_ChampSensible_NeDitQueSonChangement(Moteur moteur)
    {
        await using var services = await ServicesDeTest.CreerAsync(moteur, Modules);
        var compte = Compte("anne");
        compte.PasswordHash = "empreinte-secrete";

        await services.EcrireAsync(e => Ajouter(e, compte));

        var trace = await services.LireAsync(db => db.Set<EvenementAudit>().SingleAsync());
        trace.Changements!.ShouldContain("\"password_hash\":[null,");
        trace.Changements!.ShouldNotContain("empreinte-secrete");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Faire_Refus_NeLaisseNiChangementNiTraceNiMessage(Moteur moteur)
    {
        await using var services = await ServicesDeTest.CreerAsync(moteur, Modules);

        var resultat = await services.EcrireAsync<bool>(async e =>
        {
            e.Db.Add(Compte("anne"));
            e.Emettre(new Bonjour("anne"));
            await e.Db.SaveChangesAsync();
            return new Refus("test.refus", "Refusé après une première écriture.");
        });

        resultat.Refus.Code.ShouldBe("test.refus");
        (await ToutAsync(services)).ShouldBe((0, 0, 0));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Faire_Panne_NeLaisseRien(Moteur moteur)
    {
        await using var services = await ServicesDeTest.CreerAsync(moteur, Modules);

        await Should.ThrowAsync<DbUpdateException>(() => services.EcrireAsync<bool>(async e =>
        {
            e.Db.Add(Compte("anne"));
            e.Emettre(new Bonjour("anne"));
            await e.Db.SaveChangesAsync();
            e.Db.Add(Compte("anne"));
            return true;
        }));

        (await ToutAsync(services)).ShouldBe((0, 0, 0));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Enregistrer_HorsEcriture_EstUnDefaut(Moteur moteur)
    {
        await using var services = await ServicesDeTest.CreerAsync(moteur, Modules);

        await Should.ThrowAsync<InvalidOperationException>(() => services.LireAsync(db =>
        {
            db.Add(Compte("anne"));
            return db.SaveChangesAsync();
        }));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Trace_Modifiee_LaBaseRefuse(Moteur moteur)
    {
        await using var services = await ServicesDeTest.CreerAsync(moteur, Modules);
        await services.EcrireAsync(e => Ajouter(e, Compte("anne")));

        await Should.ThrowAsync<System.Data.Common.DbException>(() => services.LireAsync(db =>
            db.Set<EvenementAudit>().ExecuteUpdateAsync(e => e.SetProperty(x => x.Qui, "personne"))));
        await Should.ThrowAsync<System.Data.Common.DbException>(() => services.LireAsync(db => db.Set<EvenementAudit>().ExecuteDeleteAsync()));
    }

    private static Task<Resultat<bool>> Ajouter(Ecriture ecriture, Compte compte)
    {
        ecriture.Db.Add(compte);
        return Task.FromResult<Resultat<bool>>(true);
    }

    private static async Task<(int Comptes, int Traces, int Messages)> ToutAsync(ServicesDeTest services) => await services.LireAsync(async db =>
        (await db.Set<Compte>().CountAsync(), await db.Set<EvenementAudit>().CountAsync(), await db.Set<MessageSortant>().CountAsync()));

    private static Compte Compte(string identifiant) => new()
    {
        Id = Id<Compte>.Nouveau(),
        UserName = identifiant,
        NormalizedUserName = identifiant.ToUpperInvariant(),
        NomAffiche = "Anne",
        Role = Role.Assistant,
        CreeLe = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc),
    };

    public sealed record Bonjour(string Nom);
}
