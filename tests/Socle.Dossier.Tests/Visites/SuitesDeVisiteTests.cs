using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Base;
using Socle.Dossier.Indicateurs;
using Socle.Dossier.Visites.Sections;
using Socle.Droit;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Indicateurs;
using Socle.Suivi.Staffs;
using Socle.Suivi.Taches;
using Socle.Suivi.Visites;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Dossier.Tests.Visites;

/// <summary>After the visit: tasks to those who must act, the next date on the due list, counts that name nobody.</summary>
public sealed class SuitesDeVisiteTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory]
    [InlineData("etude", NatureTache.EtudeDePoste, Role.Preventeur, false), InlineData("social", NatureTache.RencontreSociale, Role.AssistantSocial, false)]
    [InlineData("pdp", NatureTache.OrientationPdp, Role.Pdp, false), InlineData("avis", NatureTache.Courrier, Role.Medecin, true)]
    [InlineData("examen", NatureTache.OrganiserExamen, Role.Assistant, true), InlineData("medecin", NatureTache.ConvoquerMedecin, Role.Assistant, true)]
    public async Task Conclure_ChaqueDemande_ArriveAQuiDoitAgir(string champ, NatureTache nature, Role role, bool dansLEquipe)
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var visite = await monde.OuverteAsync();
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Demandes, (champ, "oui"), ($"{champ}-precisions", "raison-medicale"));

        (await monde.ConclureAsync(monde.Infirmier, visite)).EstSucces.ShouldBeTrue();

        var tache = (await monde.TachesAsync()).ShouldHaveSingleItem();
        (tache.Nature, tache.VersRole, tache.VersCompteId, tache.TravailleurId, tache.AvantLe, tache.CreeePar)
            .ShouldBe((nature, role, null, monde.Lucie.Id, monde.Aujourdhui.AddDays(15), monde.Infirmier.Compte.NomAffiche));
        tache.EquipeId.ShouldBe(dansLEquipe ? monde.Monde.Equipe : null);
        foreach (var message in await MessagesAsync(monde))
        {
            message.ShouldNotContain("raison-medicale");
        }
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Conclure_ToutesLesDemandesRecuesDeuxFois_UneTacheChacune(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var attendue = await monde.AttendueAsync(monde.Medecin);
        var visite = (await monde.OuvrirAsync(monde.Medecin, attendue)).Valeur;
        await monde.TaperAsync(monde.Medecin, visite, SectionVisite.Demandes, [.. ChampsDeVisite.Demandes.Select(d => (d.Nom, "oui"))]);
        await monde.TaperAsync(monde.Medecin, visite, SectionVisite.Conclusion, ("mesures", "non"));
        (await monde.ConclureAsync(monde.Medecin, visite)).EstSucces.ShouldBeTrue();

        await monde.RecevoirAsync(new VisiteConclue(attendue, monde.Aujourdhui, Profession.Medecin, false, null, new("Dr X", monde.Medecin.Compte.Id, Enum.GetValues<SuiteDemandee>())));

        var taches = await monde.TachesAsync();
        taches.Select(t => t.Nature).Order().ShouldBe([NatureTache.ConvoquerMedecin, NatureTache.OrientationPdp, NatureTache.EtudeDePoste, NatureTache.Courrier, NatureTache.RencontreSociale, NatureTache.OrganiserExamen, NatureTache.EtablirLeDocument]);
        var courrier = taches.Single(t => t.Nature == NatureTache.Courrier);
        (courrier.VersCompteId, courrier.VersRole).ShouldBe((monde.Medecin.Compte.Id, null), "the letter to a colleague is the doctor's own");
        (await monde.Monde.Services.LireAsync(db => db.Set<StaffDossier>().AsNoTracking().ToListAsync())).ShouldHaveSingleItem().EquipeId.ShouldBe(monde.Monde.Equipe);
    }

    [Fact]
    public async Task Reorienter_LesDemandesPartentSaufLeRetourDejaDit()
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var visite = await monde.OuverteAsync();
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Demandes, ("etude", "oui"), ("medecin", "oui"));

        (await monde.ReorienterAsync(monde.Infirmier, visite)).EstSucces.ShouldBeTrue();

        (await monde.TachesAsync()).Select(t => t.Nature).Order().ShouldBe([NatureTache.EtudeDePoste, NatureTache.RepondreDemande]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Conclure_ProchaineVisite_EntreDansLEcheancier(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = await monde.OuverteAsync();
        var prochaine = monde.Aujourdhui.AddMonths(7);
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Conclusion, ("prochaine", $"{prochaine:yyyy-MM-dd}"));

        (await monde.ConclureAsync(monde.Infirmier, visite)).EstSucces.ShouldBeTrue();

        (await monde.Monde.Services.LireAsync(db => db.Set<Echeance>().AsNoTracking().Where(e => e.TravailleurId == monde.Lucie.Id).Select(e => e.AuPlusTard).ToListAsync())).ShouldContain(prochaine);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Conclure_Compte_SansPersonneEtUneSeuleFois(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = await monde.OuverteAsync();
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Mesures, ("systolique", "120"), ("diastolique", "80"));
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Conseils, ("theme-2", "oui"), ("autre", "des mots à soi"));
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Demandes, ("etude", "oui"));
        (await monde.ConclureAsync(monde.Infirmier, visite)).EstSucces.ShouldBeTrue();
        (await monde.ConclureAsync(monde.Infirmier, visite)).EstSucces.ShouldBeTrue("asked twice");

        var comptes = await ComptagesAsync(monde);
        comptes.ShouldAllBe(c => c.Nombre == 1 && c.Mois == 202603);
        comptes.Where(c => c.Axe == AxeIndicateur.Equipe).Select(c => (c.Valeur, c.Genre, c.Code)).ShouldBe(
        [
            ($"{monde.Monde.Equipe}", GenreFait.Visite, "VIP"), ($"{monde.Monde.Equipe}", GenreFait.Mesure, "TENSION"), ($"{monde.Monde.Equipe}", GenreFait.Conseil, "AUTRE"),
            ($"{monde.Monde.Equipe}", GenreFait.Conseil, "T_BRUIT"), ($"{monde.Monde.Equipe}", GenreFait.Demande, "EtudeDePoste"),
        ], ignoreOrder: true);
        comptes.Count(c => c.Axe == AxeIndicateur.Taille).ShouldBe(5);
        (await ConclueAsync(monde)).ShouldBeTrue();
        (await ComptagesAsync(monde)).Single(c => c is { Axe: AxeIndicateur.Equipe, Genre: GenreFait.Visite }).Nombre.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Transmettre_LeMoisFini_UneFoisMemeRecuDeuxFois(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        (await ConclueAsync(monde)).ShouldBeTrue();
        (await TransmettreAsync(monde)).ShouldBe("Aucun mois à transmettre.", "the month is not over");
        (await CompteursAsync(monde)).ShouldBeEmpty();
        monde.Monde.Services.Horloge.Avancer(TimeSpan.FromDays(30));

        (await TransmettreAsync(monde)).ShouldBe("Mois transmis\u00A0: 1.");
        (await TransmettreAsync(monde)).ShouldBe("Aucun mois à transmettre.");

        (await ComptagesAsync(monde)).ShouldBeEmpty("kept no longer here");
        (await CompteursAsync(monde)).ShouldBe([(202603, "VIP", 1), (202603, "VIP", 1)], "by team and by size");
        var message = (await MessagesAsync(monde)).Single(m => m.Contains("Lignes", StringComparison.Ordinal));
        message.ShouldNotContain($"{monde.Lucie.Id}");
        message.ShouldNotContain($"{monde.Lucie.Id.Valeur}");
        await monde.Monde.Services.DansAsync(async s =>
        {
            await s.GetRequiredService<RecevoirComptages>().RecevoirAsync(System.Text.Json.JsonSerializer.Deserialize<ComptagesDuMois>(message)!, default);
            return true;
        });
        (await CompteursAsync(monde)).ShouldBe([(202603, "VIP", 1), (202603, "VIP", 1)], "the same message twice counts once");
        (await monde.Monde.VerifierAsync()).ShouldBeEmpty();
    }

    private static async Task<bool> ConclueAsync(MondeVisite monde) => (await monde.ConclureAsync(monde.Infirmier, await monde.OuverteAsync())).EstSucces;

    private static async Task<string> TransmettreAsync(MondeVisite monde) => (await monde.Monde.Services.DansAsync(s => s.GetRequiredService<TransmettreComptages>().FaireAsync(default))).Valeur;

    private static async Task<List<ComptageDuMois>> ComptagesAsync(MondeVisite monde)
    {
        await using var db = monde.Monde.Services.Services.GetRequiredService<SourcesDossier>().Ouvrir();
        return await db.Set<ComptageDuMois>().AsNoTracking().ToListAsync();
    }

    private static async Task<List<string>> MessagesAsync(MondeVisite monde)
    {
        await using var db = monde.Monde.Services.Services.GetRequiredService<SourcesDossier>().Ouvrir();
        return await db.Set<Technique.Envois.MessageSortant>().AsNoTracking().Select(m => m.Contenu).ToListAsync();
    }

    private static async Task<List<(int, string, int)>> CompteursAsync(MondeVisite monde) =>
        (await monde.Monde.Services.LireAsync(db => db.Set<CompteurIndicateur>().AsNoTracking().ToListAsync())).ConvertAll(c => (c.Mois, c.Code, c.Nombre));
}
