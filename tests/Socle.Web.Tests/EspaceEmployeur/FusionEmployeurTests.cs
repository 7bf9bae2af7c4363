using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Suivi.Messages;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Annuelles;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.EspaceEmployeur;

/// <summary>One company absorbs another: what the second had with its service goes to the first, once, and nothing signed is lost.</summary>
public abstract class FusionEmployeurTests(SocleDeTest socle)
{
    private const int Annee = 2026;
    private static readonly DateTime Janvier = new(2026, 1, 15, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Fevrier = new(2026, 2, 15, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Messages_SuiventLEntrepriseGardee()
    {
        var (petite, grande) = await DeuxAsync();
        var fil = new FilDeMessages
        {
            Id = Id<FilDeMessages>.Nouveau(),
            EntrepriseId = petite.EntrepriseId,
            Sujet = SujetMessage.Autre,
            Objet = "Une question",
            Etat = EtatFil.ARepondre,
            OuvertLe = Janvier,
            OuvertParId = (await socle.CompteAsync(Role.EmployeurRh)).Id,
            OuvertPar = "Quelqu’un",
            DernierLe = Janvier,
            AvantLe = new(2026, 3, 9),
            VersRole = Role.Assistant,
        };
        await AjouterAsync(fil);

        await FusionnerAsync(petite, grande);

        (await socle.LireAsync(db => db.Set<FilDeMessages>().Where(f => f.Id == fil.Id).Select(f => f.EntrepriseId).SingleAsync())).ShouldBe(grande.EntrepriseId);
    }

    [Fact]
    public async Task Invitations_DeTouteLAbsorbee_DeviennentUneParLieuEtCellesAccepteesRestentSaPreuve()
    {
        var (petite, grande) = await DeuxAsync();
        var second = await SecondLieuAsync(petite);
        var (entiere, duSite, acceptee, retiree) = (Inviter(petite), Inviter(petite, petite.Id), Inviter(petite), Inviter(petite));
        (acceptee.AccepteeLe, retiree.RetireeLe) = (Janvier, Janvier);
        await AjouterAsync(entiere, duSite, acceptee, retiree);

        await FusionnerAsync(petite, grande);

        var siennes = await socle.LireAsync(db => db.Set<InvitationAcces>().Where(i => i.EntrepriseId == grande.EntrepriseId).ToListAsync());
        siennes.ShouldAllBe(i => i.EtablissementId != null, "nobody sees more people than before");
        siennes.Where(i => i.CourrielCle == entiere.CourrielCle).Select(i => i.EtablissementId!.Value).ShouldBe([petite.Id, second], ignoreOrder: true);
        siennes.ShouldContain(i => i.Id == entiere.Id, "the link that was sent still serves");
        siennes.Single(i => i.Id == duSite.Id).EtablissementId.ShouldBe(petite.Id);
        (await socle.LireAsync(db => db.Set<InvitationAcces>().Where(i => i.EntrepriseId == petite.EntrepriseId).Select(i => i.Id).ToListAsync())).ShouldBe([acceptee.Id, retiree.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task Campagnes_QuiAvaientDemandeAuxDeux_NeDemandentPlusQuUneFois()
    {
        var (petite, grande) = await DeuxAsync();
        var (commune, seule) = (Campagne(), Campagne());
        await AjouterAsync(commune, seule);
        await AjouterAsync(Destinataire(commune, petite, "petite@x.example"), Destinataire(commune, grande, "grande@x.example"), Destinataire(seule, petite, "petite@x.example"));

        await FusionnerAsync(petite, grande);
        // The message may come twice.
        await socle.EcrireAsync(e =>
        {
            e.Emettre(new EntreprisesFusionnees(petite.EntrepriseId, grande.EntrepriseId, [petite.Id]));
            return Task.FromResult(Resultat.De(true));
        });

        var restent = await socle.LireAsync(db => db.Set<DestinataireCampagne>().Where(d => d.CampagneId == commune.Id || d.CampagneId == seule.Id).ToListAsync());
        restent.ShouldAllBe(d => d.EntrepriseId == grande.EntrepriseId);
        restent.Single(d => d.CampagneId == commune.Id).Courriel.ShouldBe("grande@x.example");
        restent.Single(d => d.CampagneId == seule.Id).Courriel.ShouldBe("petite@x.example");
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Declarations_SigneesPourLaMemeAnnee_LaDerniereSigneeVautEtLAutreSeLit(bool absorbeeApres)
    {
        var (petite, grande) = await DeuxAsync();
        var (sienne, autre) = (Declaration(petite, Annee, absorbeeApres ? Fevrier : Janvier, 3), Declaration(grande, Annee, absorbeeApres ? Janvier : Fevrier, 40));
        await AjouterAsync(sienne, autre);

        await FusionnerAsync(petite, grande);

        var lues = await DeclarationsAsync(grande);
        lues.Count.ShouldBe(2);
        lues.Single(d => d.EnVigueur).Id.ShouldBe(absorbeeApres ? sienne.Id : autre.Id);
        lues.Single(d => d.Id == sienne.Id).ShouldSatisfyAllConditions(d => d.AbsorbeeId.ShouldBe(petite.EntrepriseId), d => d.Salaries.ShouldBe(3), d => d.Empreinte.ShouldBe(sienne.Empreinte));
        (await DeclarationsAsync(petite)).ShouldBeEmpty();
        using var assistant = await socle.EnTantQueAsync(Role.Assistant);
        var page = (await assistant.AllerAsync($"/entreprises/{grande.EntrepriseId}/declarations")).Phrases();
        page.ShouldContain("absorbée depuis");
        page.ShouldContain("gardée pour mémoire");
    }

    [Fact]
    public async Task Declarations_SigneeParLAbsorbeeSeule_NEmpechePasLAutreDeSignerCetteAnneeEtVautPourLesPassees()
    {
        var (petite, grande) = await DeuxAsync();
        var (cetteAnnee, passee) = (Declaration(petite, Annee, Janvier, 3), Declaration(petite, Annee - 1, Janvier.AddYears(-1), 2));
        await AjouterAsync(cetteAnnee, passee);

        await FusionnerAsync(petite, grande);

        var lues = await DeclarationsAsync(grande);
        (lues.Single(d => d.Id == cetteAnnee.Id).EnVigueur, lues.Single(d => d.Id == passee.Id).EnVigueur).ShouldBe((false, true));
        (await socle.DansAsync(s => s.GetRequiredService<ConfirmerSalaries>().ExecuterAsync(grande.EntrepriseId, Annee, null))).EstRefus.ShouldBeTrue("nobody to confirm, and nothing signed in the way");
        (await socle.DansAsync(s => s.GetRequiredService<SignerDeclaration>().ExecuterAsync(grande.EntrepriseId, Annee, 43, true))).EstSucces.ShouldBeTrue();
        (await DeclarationsAsync(grande)).Count(d => d.Annee == Annee).ShouldBe(2);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Declarations_SigneeParLAbsorbeeSeule_QuiElleAvaitConfirmeNEstPasRedemande(bool lAutreACommence)
    {
        var (petite, grande) = await DeuxAsync();
        var jeu = new Jeu(socle);
        var (ici, la) = ((await jeu.EmbaucheAsync(petite.Id, Nom())).Contrat, (await jeu.EmbaucheAsync(grande.Id, Nom())).Contrat);
        (await socle.DansAsync(s => s.GetRequiredService<ConfirmerSalaries>().ExecuterAsync(petite.EntrepriseId, Annee, null))).EstSucces.ShouldBeTrue();
        (await socle.DansAsync(s => s.GetRequiredService<SignerDeclaration>().ExecuterAsync(petite.EntrepriseId, Annee, 1, true))).EstSucces.ShouldBeTrue();
        if (lAutreACommence)
        {
            (await socle.DansAsync(s => s.GetRequiredService<ConfirmerSalaries>().ExecuterAsync(grande.EntrepriseId, Annee, [la]))).EstSucces.ShouldBeTrue();
        }

        await FusionnerAsync(petite, grande);

        var sienne = (await DeclarationsAsync(grande)).Single(d => d.EnVigueur);
        (sienne.SigneeLe, sienne.AbsorbeeId).ShouldBe((null, null), "the company that is left signs for everyone");
        var signer = await socle.DansAsync(s => s.GetRequiredService<SignerDeclaration>().ExecuterAsync(grande.EntrepriseId, Annee, 2, true));
        signer.Selon(_ => (string?)null, r => r.Code).ShouldBe(lAutreACommence ? null : "annuelle.reste", "only its own people are left to look at");
        (await socle.LireAsync(db => db.Set<ConfirmationAnnuelle>().Where(c => c.DeclarationId == sienne.Id).Select(c => c.ContratId).ToListAsync()))
            .ShouldBe(lAutreACommence ? [ici, la] : [ici], ignoreOrder: true);
    }

    [Fact]
    public async Task Declarations_CommenceesDesDeuxCotes_NEnFontQuUneAvecToutCeQuiEtaitConfirme()
    {
        var (petite, grande) = await DeuxAsync();
        var jeu = new Jeu(socle);
        var (ici, la) = ((await jeu.EmbaucheAsync(petite.Id, Nom())).Contrat, (await jeu.EmbaucheAsync(grande.Id, Nom())).Contrat);
        foreach (var (lieu, contrat) in new[] { (petite, ici), (grande, la) })
        {
            (await socle.DansAsync(s => s.GetRequiredService<ConfirmerSalaries>().ExecuterAsync(lieu.EntrepriseId, Annee, [contrat]))).EstSucces.ShouldBeTrue();
        }

        await FusionnerAsync(petite, grande);

        var reste = (await DeclarationsAsync(grande)).ShouldHaveSingleItem();
        (await socle.LireAsync(db => db.Set<ConfirmationAnnuelle>().Where(c => c.DeclarationId == reste.Id).Select(c => c.ContratId).ToListAsync())).ShouldBe([ici, la], ignoreOrder: true);
    }

    [Fact]
    public async Task Declarations_CommenceeParLAbsorbee_SContinueChezLAutre()
    {
        var (petite, grande) = await DeuxAsync();
        var commencee = Declaration(petite, Annee, null, null);
        await AjouterAsync(commencee);

        await FusionnerAsync(petite, grande);

        (await DeclarationsAsync(grande)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Id.ShouldBe(commencee.Id), d => d.EnVigueur.ShouldBeTrue());
    }

    private async Task<(Etablissement Petite, Etablissement Grande)> DeuxAsync()
    {
        var jeu = new Jeu(socle);
        return (await jeu.AdherentAsync($"Petite {Jeu.Rang()}"), await jeu.AdherentAsync($"Grande {Jeu.Rang()}"));
    }

    private async Task<Id<Etablissement>> SecondLieuAsync(Etablissement premier)
    {
        var lieu = new Etablissement { Id = Id<Etablissement>.Nouveau(), EntrepriseId = premier.EntrepriseId, Nom = "Dépôt", OuvertLe = new(2020, 1, 1) };
        await AjouterAsync(lieu);
        return lieu.Id;
    }

    private async Task FusionnerAsync(Etablissement petite, Etablissement grande)
    {
        var fusion = await socle.DansAsync(s => s.GetRequiredService<FusionnerEntreprises>().FaireAsync(
            new(petite.EntrepriseId, grande.EntrepriseId, Jeu.Aujourdhui, new Dictionary<Id<Etablissement>, string?>())));
        fusion.EstSucces.ShouldBeTrue(fusion.ToString());
    }

    private async Task AjouterAsync(params object[] objets) => (await socle.EcrireAsync(e =>
    {
        e.Db.AddRange(objets);
        return Task.FromResult(Resultat.De(true));
    })).EstSucces.ShouldBeTrue();

    private Task<List<DeclarationAnnuelle>> DeclarationsAsync(Etablissement lieu) =>
        socle.LireAsync(db => db.Set<DeclarationAnnuelle>().AsNoTracking().Where(d => d.EntrepriseId == lieu.EntrepriseId).ToListAsync());

    private static DeclarationAnnuelle Declaration(Etablissement lieu, int annee, DateTime? signee, int? salaries) => new()
    {
        Id = Id<DeclarationAnnuelle>.Nouveau(),
        EntrepriseId = lieu.EntrepriseId,
        Annee = annee,
        OuverteLe = Janvier.AddDays(-5),
        SigneeLe = signee,
        SigneePar = signee is null ? null : "Quelqu’un",
        Effectif = salaries,
        Salaries = salaries,
        Contenu = signee is null ? null : "[]",
        Empreinte = signee is null ? null : new string('f', 64),
    };

    private static InvitationAcces Inviter(Etablissement lieu, Id<Etablissement>? site = null)
    {
        var courriel = $"invite{Jeu.Rang()}@x.example";
        return new()
        {
            Id = Id<InvitationAcces>.Nouveau(),
            EntrepriseId = lieu.EntrepriseId,
            EtablissementId = site,
            Role = Role.EmployeurRh,
            Nom = "Invité",
            Courriel = courriel,
            CourrielCle = courriel,
            CreeeLe = Janvier,
            CreeePar = "Quelqu’un",
            ExpireLe = Fevrier.AddYears(1),
        };
    }

    private static Campagne Campagne() => new()
    {
        Id = Id<Campagne>.Nouveau(),
        Nom = "Déclaration",
        Annee = Annee,
        Du = new(2026, 1, 5),
        Au = new(2026, 4, 30),
        Rappels = "",
        OuverteLe = Janvier,
        OuvertePar = "Quelqu’un",
    };

    private static DestinataireCampagne Destinataire(Campagne campagne, Etablissement lieu, string courriel) =>
        new() { Id = Id<DestinataireCampagne>.Nouveau(), CampagneId = campagne.Id, EntrepriseId = lieu.EntrepriseId, Courriel = courriel };

    private static string Nom() => "Fusion" + string.Concat($"{Jeu.Rang()}".Select(c => (char)('a' + c - '0')));
}

public sealed class FusionEmployeurSqliteTests(SocleSqlite socle) : FusionEmployeurTests(socle), IClassFixture<SocleSqlite>;

public sealed class FusionEmployeurPostgresqlTests(SoclePostgresql socle) : FusionEmployeurTests(socle), IClassFixture<SoclePostgresql>;
