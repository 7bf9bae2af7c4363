using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Papiers;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Verifications;

namespace Socle.Dossier.Tests.Traces;

/// <summary>Whoever owns the base may change it; nobody changes it unseen.</summary>
public sealed class VerifierDossiersTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    public static TheoryData<Moteur, string, NatureAnomalie> Atteintes
    {
        get
        {
            var donnees = new TheoryData<Moteur, string, NatureAnomalie>();
            foreach (var moteur in new[] { Moteur.Sqlite, Moteur.Postgresql })
            {
                donnees.Add(moteur, "UPDATE ecrit SET jour = '2020-01-01' WHERE version = 2", NatureAnomalie.Alteree);
                donnees.Add(moteur, "UPDATE ecrit SET auteur_nom = 'Personne' WHERE version = 1", NatureAnomalie.Alteree);
                donnees.Add(moteur, "UPDATE ecrit SET contenu = motif, motif = contenu WHERE version = 2", NatureAnomalie.Alteree);
                donnees.Add(moteur, "DELETE FROM ecrit WHERE version = 2", NatureAnomalie.Retiree);
                donnees.Add(moteur, "INSERT INTO delegation_acces (id, medecin_id, beneficiaire_id, ecriture, du, au, sceau) SELECT 7, compte_id, compte_id, en_vigueur, jour, NULL, sceau FROM ecrit WHERE version = 2", NatureAnomalie.Ajoutee);
                donnees.Add(moteur, "UPDATE trace_dossier SET qui = 'Personne' WHERE rang = 2", NatureAnomalie.ChaineRompue);
                donnees.Add(moteur, "DELETE FROM trace_dossier WHERE rang = 2", NatureAnomalie.ChaineRompue);
                donnees.Add(moteur, "DELETE FROM trace_dossier WHERE rang = (SELECT max(rang) FROM trace_dossier)", NatureAnomalie.Tronquee);
                donnees.Add(moteur, """
                    UPDATE tete_trace SET rang = (SELECT rang - 1 FROM tete_trace), sceau = (SELECT precedente FROM trace_dossier ORDER BY rang DESC LIMIT 1);
                    DELETE FROM trace_dossier WHERE rang = (SELECT max(rang) FROM trace_dossier)
                    """, NatureAnomalie.Tronquee);
            }
            return donnees;
        }
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Verifier_RienDeTouche_NeDitRien(Moteur moteur)
    {
        await using var monde = await RempliAsync(moteur);

        (await monde.VerifierAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Atteintes))]
    public async Task Verifier_MainDansLaBase_LeDit(Moteur moteur, string sql, NatureAnomalie attendue)
    {
        await using var monde = await RempliAsync(moteur);
        await monde.ALaMainAsync(sql);

        (await monde.VerifierAsync()).ShouldContain(a => a.Nature == attendue);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Verifier_Installation_ParleDesDossiersEtDuMur(Moteur moteur)
    {
        await using var monde = await RempliAsync(moteur);
        var verifications = await monde.Services.Services.GetRequiredService<VerifierInstallation>().ToutAsync(monde.Services.Base.Dossier);
        verifications.ShouldContain(v => v.Sujet == "Dossiers médicaux" && v.Bonne);
        verifications.ShouldContain(v => v.Sujet == "Clés des dossiers" && v.Bonne);
        verifications.Count(v => v.Sujet.StartsWith("Mur médical", StringComparison.Ordinal) && v.Bonne).ShouldBe(moteur == Moteur.Postgresql ? 3 : 0);

        await monde.ALaMainAsync("UPDATE ecrit SET version = 9 WHERE version = 2");

        verifications = await monde.Services.Services.GetRequiredService<VerifierInstallation>().ToutAsync(monde.Services.Base.Dossier);
        verifications.Single(v => v.Sujet == "Dossiers médicaux").Bonne.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Tracer_VingtEcrituresEnsemble_ChaineEntiere(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        await monde.OuvrirAsync(medecin, lucie);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => monde.EcrireAsync(medecin, lucie, new Observation($"note {n}")))));

        (await monde.TracesAsync()).Select(t => t.Rang).ShouldBe(Enumerable.Range(1, 41).Select(n => (long)n));
        (await monde.VerifierAsync()).ShouldBeEmpty();
        (await monde.LireAsync(medecin, lucie)).Count.ShouldBe(20);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Verifier_DossierParDossier_DitCommeToutEnsemble(Moteur moteur)
    {
        await using var monde = await RempliAsync(moteur);
        var (medecin, paul) = (await monde.MedecinAsync(), await monde.TravailleurAsync("Paul"));
        await monde.EcrireAsync(medecin, paul, new Observation("une"));
        await monde.EcrireAsync(medecin, paul, new Observation("deux"));
        // Lines that no file tells: a paper to sort, and a key that turned.
        await monde.SoinAsync(medecin, s => s.GetRequiredService<DeposerPapiers>().ExecuterAsync("un.pdf", FichiersDEssai.Pdf()));
        await monde.SoinAsync(medecin, s => s.GetRequiredService<TournerCles>().ExecuterAsync(nouvelle: true));
        (await ParUnAsync(monde)).ShouldBeEmpty();

        // One line carried to another file, one taken away.
        await monde.ALaMainAsync("UPDATE ecrit SET dossier_id = (SELECT max(id) FROM dmst) WHERE version = 2");
        await monde.ALaMainAsync("DELETE FROM ecrit WHERE id = (SELECT max(id) FROM ecrit WHERE dossier_id = (SELECT max(id) FROM dmst) AND version = 1)");

        var dites = await ParUnAsync(monde);
        dites.Select(a => (a.Nature, a.Table)).ShouldBe([(NatureAnomalie.Alteree, "ecrit"), (NatureAnomalie.Retiree, "ecrit")]);
        (await monde.VerifierAsync()).ShouldBe(dites);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Verifier_PendantQuOnEcrit_NAccusePersonne(Moteur moteur)
    {
        await using var monde = await RempliAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync("Autre"));
        await monde.OuvrirAsync(medecin, lucie);

        var ecritures = Task.Run(async () =>
        {
            for (var n = 0; n < 30; n++)
            {
                (await monde.EcrireAsync(medecin, lucie, new Observation($"note {n}"))).EstSucces.ShouldBeTrue();
            }
        });
        while (!ecritures.IsCompleted)
        {
            (await monde.VerifierAsync()).ShouldBeEmpty();
        }
        await ecritures;
    }

    private static Task<IReadOnlyList<Anomalie>> ParUnAsync(MondeDossier monde)
    {
        var services = monde.Services.Services;
        return new VerifierDossiers(services.GetRequiredService<SourcesDossier>(), services.GetRequiredService<TrousseauDossier>(), services.GetRequiredService<Ancres>()) { ParLot = 1 }.ToutAsync(100, default);
    }

    private static async Task<MondeDossier> RempliAsync(Moteur moteur)
    {
        var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var note = (await monde.EcrireAsync(medecin, lucie, new Observation("lombalgie"))).Valeur;
        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<EcrireDossier>()
            .CorrigerAsync(d, note, 1, new Observation("lombalgies répétées"), monde.Services.Horloge.Aujourdhui(), "précision"))).EstSucces.ShouldBeTrue();
        return monde;
    }
}
