using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Organisation.Equipes;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Reprise;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Reprise;

public sealed class ReprendreTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Reprendre_ExportComplet_CreeToutEtDateChacun(Moteur moteur)
    {
        await using var service = await ServiceRepris.OuvrirAsync(moteur);

        var rapport = (await service.ReprendreAsync(Complet())).Valeur;

        var b = rapport.Bilan;
        (b.Entreprises.Crees, b.Etablissements.Crees, b.Travailleurs.Crees, b.Contrats.Crees, b.Visites.Crees).ShouldBe((1, 1, 2, 2, 2));
        (b.Organisation, b.Absences, b.VisitesPrevues, b.Refusees).ShouldBe((3, 1, 1, 0));
        var entreprise = await service.LireAsync(db => db.Set<Entreprise>().SingleAsync());
        (entreprise.NumeroAdherent, entreprise.Siren, entreprise.Naf, entreprise.AdhesionLe).ShouldBe(("A100", "356000000", "4941A", new(2022, 3, 1)));
        var etablissement = await service.LireAsync(db => db.Set<Etablissement>().SingleAsync());
        (etablissement.CodePostal, etablissement.Commune).ShouldBe(("27200", "Vernon"));
        (await service.LireAsync(db => db.Set<Equipe>().SingleAsync())).Id.ShouldBe(etablissement.EquipeId!.Value);
        var poste = await service.LireAsync(db => db.Set<Poste>().SingleAsync(p => p.Nuit));
        (poste.Libelle, poste.Pcs, poste.Engins).ShouldBe(("Cariste", "652a", Engins.Chariot));
        var visite = await service.LireAsync(db => db.Set<VisiteRealisee>().SingleAsync(v => v.Type == TypeVisite.Ema));
        (visite.Date, visite.Par, visite.Mesures, visite.ProchaineAuPlusTard, visite.Professionnel, visite.Source)
            .ShouldBe((new(2025, 3, 10), Profession.Medecin, true, new(2026, 12, 1), "Dr Petit", ExportInvente.Source));
        (await service.LireAsync(db => db.Set<VisitePrevue>().SingleAsync())).Le.ShouldBe(new(2026, 12, 7));
        (await service.LireAsync(db => db.Set<VisiteManquee>().SingleAsync())).Date.ShouldBe(new(2025, 2, 1));
        (await service.LireAsync(db => db.Set<Echeance>().CountAsync())).ShouldBeGreaterThan(0, "the due list is computed again after the commit");
        (await service.LireAsync(db => db.Set<IdentifiantOrigine>().SingleAsync(o => o.Objet == "travailleur" && o.Code == "1"))).Source.ShouldBe(ExportInvente.Source);
        (await service.LireAsync(db => db.Set<LigneReprise>().CountAsync(l => l.Genre == GenreLigne.Comparaison))).ShouldBe(2);
        (await service.LireAsync(db => db.Set<EvenementAudit>().SingleAsync(e => e.Objet == "reprise_logiciel" && e.Action == ActionAudit.Fait)))
            .Changements!.ShouldContain("\"travailleurs\":2");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Reprendre_DeuxFois_NeChangeRien(Moteur moteur)
    {
        await using var service = await ServiceRepris.OuvrirAsync(moteur);
        await service.ReprendreAsync(Complet());
        var avant = await CompterAsync(service);

        var rapport = (await service.ReprendreAsync(Complet())).Valeur;

        rapport.Bilan.Rien.ShouldBeTrue();
        (rapport.Bilan.Travailleurs.Inchanges, rapport.Bilan.Contrats.Inchanges, rapport.Bilan.Visites.Inchanges).ShouldBe((2, 2, 2));
        (await CompterAsync(service)).ShouldBe(avant);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Reprendre_ExportPlusRecent_MetAJour(Moteur moteur)
    {
        await using var service = await ServiceRepris.OuvrirAsync(moteur);
        await service.ReprendreAsync(new ExportInvente().Salarie("1", ("Travail de nuit", "non")).Visite("1", "10/02/2024", "VIP initiale"));

        var rapport = (await service.ReprendreAsync(new ExportInvente()
            .Salarie("1", ("Travail de nuit", "oui"), ("E-mail", "lucie@exemple.fr"), ("Date d'entrée", "16/01/2024"), ("Raison sociale", "Delorme et fils"))
            .Salarie("2")
            .Visite("1", "11/02/2024", "VIP initiale"))).Valeur;

        var b = rapport.Bilan;
        (b.Entreprises.Modifies, b.Travailleurs.Modifies, b.Travailleurs.Crees, b.Contrats.Modifies, b.Contrats.Crees, b.Visites.Modifies).ShouldBe((1, 1, 1, 1, 1, 1));
        (await service.LireAsync(db => db.Set<Contrat>().OrderBy(c => c.Id).Select(c => c.Debut).ToListAsync())).ShouldBe([new(2024, 1, 16), new(2024, 1, 15)]);
        (await service.LireAsync(db => db.Set<Travailleur>().CountAsync(t => t.Courriel == "lucie@exemple.fr"))).ShouldBe(1);
        (await service.LireAsync(db => db.Set<Poste>().CountAsync(p => p.Nuit))).ShouldBe(1);
        (await service.LireAsync(db => db.Set<VisiteRealisee>().SingleAsync())).Date.ShouldBe(new(2024, 2, 11));
        (await service.LireAsync(db => db.Set<Entreprise>().SingleAsync())).RaisonSociale.ShouldBe("Delorme et fils");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Reprendre_Essai_DonneLeMemeRapportEtNEcritRien(Moteur moteur)
    {
        await using var service = await ServiceRepris.OuvrirAsync(moteur);

        var essai = (await service.ReprendreAsync(Complet(), essai: true)).Valeur;

        (await CompterAsync(service)).ShouldBe(new Comptes(0, 0, 0, 0, 0, 0));
        (await service.LireAsync(db => db.Set<RepriseLogiciel>().CountAsync())).ShouldBe(0);
        (await service.LireAsync(db => db.Set<CorrespondanceGardee>().CountAsync())).ShouldBe(0);
        var reelle = (await service.ReprendreAsync(Complet())).Valeur;
        essai.Bilan.Ecarts.ShouldBe(reelle.Bilan.Ecarts);
        essai.Comparaison.Select(l => (l.Ligne, l.Motif, l.Phrase, l.DateSocle)).ShouldBe(reelle.Comparaison.Select(l => (l.Ligne, l.Motif, l.Phrase, l.DateSocle)));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Reprendre_Windows1252_GardeLesAccents(Moteur moteur)
    {
        await using var service = await ServiceRepris.OuvrirAsync(moteur);
        var export = new ExportInvente { Encodage = CodePagesEncodingProvider.Instance.GetEncoding(1252)! };

        await service.ReprendreAsync(export.Salarie("1", ("Nom de naissance", "Lefèvre"), ("Prénom", "Éloïse"), ("Ville adhérent", "Évreux")));

        var travailleur = await service.LireAsync(db => db.Set<Travailleur>().SingleAsync());
        (travailleur.NomNaissance, travailleur.Prenoms, travailleur.NomTri).ShouldBe(("Lefèvre", "Éloïse", "LEFEVRE ELOISE"));
        (await service.LireAsync(db => db.Set<Equipe>().SingleAsync())).Nom.ShouldBe("Évreux 1");
    }

    [Fact]
    public async Task Reprendre_ProcessusArreteEnCours_NeLaisseRien()
    {
        await using var service = await ServiceRepris.OuvrirAsync(Moteur.Sqlite);
        using var arret = new CancellationTokenSource();
        var analyse = AnalyserExport.De(Complet().Fichiers(), new CorrespondanceReprise { Source = ExportInvente.Source });

        await Should.ThrowAsync<OperationCanceledException>(() => service.Services.DansAsync(s =>
            Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ConduireReprise>(s).FaireAsync(
                new DemandeReprise(Complet().Fichiers(), analyse.Analyse, analyse.Correspondance, false),
                a =>
                {
                    if (a.Etape == "Comparaison des dates")
                    {
                        arret.Cancel();
                    }
                },
                arret.Token)));

        (await CompterAsync(service)).ShouldBe(new Comptes(0, 0, 0, 0, 0, 0));
    }

    private static ExportInvente Complet() => new ExportInvente()
        .Salarie("1", ("Date visite calculée", "20/02/2029"), ("Date visite planifiée", "07/12/2026 14:30"), ("Type visite planifiée", "VIP périodique"),
            ("Code postal adhérent", "27200"), ("Ville adhérent", "Vernon"))
        .Salarie("2", ("Date d'entrée", "01/03/2022"), ("Poste", "Cariste"), ("Code PCS", "652a"), ("Travail de nuit", "oui"), ("Risques déclarés", "cariste"),
            ("Type de suivi", "SIR"), ("Date visite calculée", "10/03/2027"), ("Type visite calculée", "Visite intermédiaire"))
        .Visite("1", "20/02/2024", "VIP initiale")
        .Visite("2", "01/02/2025", "EMA périodique", ("Présence", "absent"))
        .Visite("2", "10/03/2025", "EMA périodique", ("Intervenant", "Dr Petit"), ("Profession intervenant", "médecin"), ("Conclusion", "apte avec aménagement"), ("Revoir le", "01/12/2026"));

    private sealed record Comptes(int Entreprises, int Travailleurs, int Contrats, int Postes, int Visites, int Origines);

    private static Task<Comptes> CompterAsync(ServiceRepris service) => service.LireAsync(async db => new Comptes(
        await db.Set<Entreprise>().CountAsync(), await db.Set<Travailleur>().CountAsync(), await db.Set<Contrat>().CountAsync(),
        await db.Set<Poste>().CountAsync(), await db.Set<VisiteRealisee>().CountAsync(), await db.Set<IdentifiantOrigine>().CountAsync()));
}
