using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Contenus;
using Socle.Dossier.Depots;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Suivi.EspaceSalarie.Questionnaires;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Depots;

/// <summary>The inbox: closed by the worker's space, opened by the file alone, obeyed before anyone is let in.</summary>
public sealed class RecevoirDepotsTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Questionnaire_AuDossier_EstDuSalarieEtTrace(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, salarie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        await DeposerAsync(monde, salarie, ("gene", "Oui"), ("gene-precisions", "mal au dos"));

        var elements = await monde.LireAsync(medecin, salarie);

        var rempli = elements.De<QuestionnaireRempli>().Single();
        rempli.Ecrit.Origine.ShouldBe(OrigineEcrit.Travailleur);
        rempli.Contenu.Reponses.Select(r => r.Dit).ShouldBe(["Oui", "mal au dos"]);
        (await monde.TracesAsync()).ShouldContain(t => t.Action == ActionDossier.Reception && t.Precision == "depot" && t.Role == Technique.Acces.Role.Travailleur);
        (await monde.LireAsync(medecin, salarie)).De<QuestionnaireRempli>().Count().ShouldBe(1, "it comes once");
        (await monde.VerifierAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Opposition_Envoyee_FermeAuProchainQuiVient(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, infirmier, salarie) = (await monde.MedecinAsync(), await monde.InfirmierAsync(), await monde.TravailleurAsync());
        (await monde.OuvrirAsync(medecin, salarie)).EstSucces.ShouldBeTrue();
        (await monde.OuvrirAsync(infirmier, salarie)).EstSucces.ShouldBeTrue();

        await EnvoyerAsync(monde, salarie, GenreDepot.OppositionProfessionnels);

        (await monde.OuvrirAsync(infirmier, salarie)).EstRefus.ShouldBeTrue("obeyed before anyone is let in");
        await EnvoyerAsync(monde, salarie, GenreDepot.LeveeProfessionnels);
        (await monde.OuvrirAsync(infirmier, salarie)).EstSucces.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Opposition_EnvoyeeAvantLeDossier_FermeDesLOuverture(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, infirmier, salarie) = (await monde.MedecinAsync(), await monde.InfirmierAsync(), await monde.TravailleurAsync());
        await EnvoyerAsync(monde, salarie, GenreDepot.OppositionProfessionnels);

        (await monde.OuvrirAsync(infirmier, salarie)).Refus.Code.ShouldBe("dossier.opposition");
        (await monde.OuvrirAsync(medecin, salarie)).EstSucces.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Depot_CleAbsente_AttendQuElleRevienne(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, infirmier, salarie) = (await monde.MedecinAsync(), await monde.InfirmierAsync(), await monde.TravailleurAsync());
        await monde.OuvrirAsync(medecin, salarie);
        await EnvoyerAsync(monde, salarie, GenreDepot.OppositionProfessionnels);
        var cle = Path.Combine(monde.Services.Services.GetRequiredService<Socle.Dossier.Base.OptionsDossier>().Cles, "depots-0001.cle");
        File.Move(cle, cle + ".ailleurs");

        (await monde.OuvrirAsync(medecin, salarie)).EstSucces.ShouldBeTrue();
        (await monde.Services.LireAsync(db => db.Set<DepotTravailleur>().CountAsync())).ShouldBe(1, "what cannot be read yet is not thrown away");

        File.Move(cle + ".ailleurs", cle);
        (await monde.OuvrirAsync(infirmier, salarie)).Refus.Code.ShouldBe("dossier.opposition");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Depot_AltereOuMisSurUnAutre_NEntrePas(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, salarie, autre) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await monde.TravailleurAsync("Autre"));
        await DeposerAsync(monde, salarie, ("gene", "Oui"));
        await DeposerAsync(monde, salarie, ("gene", "Non"));
        await monde.Service.Services.LireAsync(async db =>
        {
            var depots = await db.Set<DepotTravailleur>().AsNoTracking().OrderBy(d => d.Id).ToListAsync();
            var altere = depots[0].Contenu;
            altere[^1] ^= 1;
            await db.Set<DepotTravailleur>().Where(d => d.Id == depots[0].Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Contenu, altere));
            await db.Set<DepotTravailleur>().Where(d => d.Id == depots[1].Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.TravailleurId, autre.Id));
            return 0;
        });

        (await monde.LireAsync(medecin, salarie)).De<QuestionnaireRempli>().ShouldBeEmpty();
        (await monde.LireAsync(medecin, autre)).De<QuestionnaireRempli>().ShouldBeEmpty();

        await using var db = monde.Services.Services.GetRequiredService<Socle.Dossier.Base.SourcesDossier>().Ouvrir();
        (await db.Set<DepotRecu>().CountAsync(d => !d.Lisible)).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Retenir_ReponsesRelues_GardeLesDeux(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, salarie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        await DeposerAsync(monde, salarie, ("gene", "Oui"), ("gene-precisions", "mal au dos"), ("sujets", "mes horaires"));
        var rempli = (await monde.LireAsync(medecin, salarie)).De<QuestionnaireRempli>().Single();

        (await monde.DansLeDossierAsync(medecin, salarie, (s, d) => s.GetRequiredService<RetenirReponses>()
            .ExecuterAsync(d, rempli.Ecrit.ElementId, rempli.Ecrit.Version, new Dictionary<int, string> { [0] = "Oui", [1] = "lombalgie" }))).EstSucces.ShouldBeTrue();

        var relu = (await monde.LireAsync(medecin, salarie)).De<QuestionnaireRempli>().Single();
        relu.Contenu.Reponses.Select(r => (r.Dit, r.Retenu)).ShouldBe([("Oui", "Oui"), ("mal au dos", "lombalgie"), ("mes horaires", null)]);
        relu.Ecrit.Version.ShouldBe(2);
        var encore = await monde.DansLeDossierAsync(medecin, salarie, (s, d) => s.GetRequiredService<RetenirReponses>()
            .ExecuterAsync(d, rempli.Ecrit.ElementId, 1, new Dictionary<int, string> { [0] = "Non" }));
        encore.Refus.ShouldBe(EcrireDossier.Change);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Acces_DUnProfessionnel_EstAnnonceDUnBrouillonEtDuSalarieNon(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, salarie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        await monde.OuvrirAsync(medecin, salarie);
        await monde.EcrireAsync(medecin, salarie, new Observation("x"));
        await DeposerAsync(monde, salarie, ("gene", "Oui"));
        await monde.OuvrirAsync(medecin, salarie);
        monde.Services.Horloge.Avancer(TimeSpan.FromMinutes(2));

        await monde.Services.Services.GetRequiredService<Technique.Envois.Distributeur>().RattraperAsync(1000, default);

        var acces = await monde.Services.LireAsync(db => db.Set<AccesRemis>().AsNoTracking().Where(a => a.TravailleurId == salarie.Id).OrderBy(a => a.Id).ToListAsync());
        acces.Select(a => a.But).ShouldBe([ButAcces.Lecture, ButAcces.Lecture, ButAcces.Ecriture, ButAcces.Lecture]);
        acces.ShouldAllBe(a => a.Nom == medecin.Compte.NomAffiche);
    }

    [Fact]
    public void Enveloppe_UnOctetChangeOuUnAutreLieu_NeSOuvrePas()
    {
        var (privee, publique) = EnveloppeScellee.NouvelleCle();
        var scelle = EnveloppeScellee.Fermer(publique, "bonjour"u8, "depot 1 1");

        Encoding.UTF8.GetString(EnveloppeScellee.Ouvrir(privee, scelle, "depot 1 1")).ShouldBe("bonjour");
        Should.Throw<CryptographicException>(() => EnveloppeScellee.Ouvrir(privee, scelle, "depot 2 1"));
        Should.Throw<CryptographicException>(() => EnveloppeScellee.Ouvrir(EnveloppeScellee.NouvelleCle().Privee, scelle, "depot 1 1"));
        for (var i = 0; i < scelle.Length; i++)
        {
            var altere = (byte[])scelle.Clone();
            altere[i] ^= 1;
            Should.Throw<Exception>(() => EnveloppeScellee.Ouvrir(privee, altere, "depot 1 1"), $"octet {i}");
        }
        EnveloppeScellee.Fermer(publique, "bonjour"u8, "depot 1 1").ShouldNotBe(scelle);
    }

    private static Task DeposerAsync(MondeDossier monde, Travailleur salarie, params (string Code, string Dit)[] reponses) => DansSonEspaceAsync(monde, (s, compte) =>
        s.QuestionnaireAsync(salarie.Id, compte, QuestionnairesDuService.Suivi, code => reponses.FirstOrDefault(r => r.Code == code).Dit));

    private static Task EnvoyerAsync(MondeDossier monde, Travailleur salarie, GenreDepot genre) => DansSonEspaceAsync(monde, (s, compte) => s.ExecuterAsync(salarie.Id, compte, genre));

    private static async Task DansSonEspaceAsync(MondeDossier monde, Func<DeposerPourLeDossier, Id<Compte>, Task<Resultat<Id<DepotTravailleur>>>> acte)
    {
        var compte = Id<Compte>.Nouveau();
        (await monde.Services.DansAsync(s => acte(s.GetRequiredService<DeposerPourLeDossier>(), compte), Espace.Salarie, new Auteur(compte, "le salarié"))).EstSucces.ShouldBeTrue();
    }
}
