using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Dossier;
using Socle.Dossier.Base;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Demandes;
using Socle.Suivi.Documents;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Suivi.Messages;
using Socle.Suivi.Visites;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Recherche;
using Socle.Tests.Outils;
using Socle.Travailleurs;
using Socle.Travailleurs.Annuelles;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Import;
using Socle.Travailleurs.Personnes;
using Socle.Web.Demonstration;
using Socle.Web.Demonstration.Comptes;
using Socle.Web.Demonstration.Dossiers;
using Socle.Web.Demonstration.Employeurs;

namespace Socle.Web.Tests.Demonstration;

public sealed class RemplirBaseTests
{
    private const double Echelle = ServiceDeDemonstration.EchelleMinimale;

    [Fact]
    public async Task Remplir_LesDeuxMoteurs_EcriventLesMemesLignes()
    {
        var empreintes = new List<string>();
        foreach (var moteur in new[] { Moteur.Sqlite, Moteur.Sqlite, Moteur.Postgresql })
        {
            await using var services = await CreerAsync(moteur);
            (await RemplirAsync(services)).EstSucces.ShouldBeTrue();
            empreintes.Add(await services.LireAsync(EmpreinteAsync));
        }

        empreintes.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(Moteur.Sqlite)]
    [InlineData(Moteur.Postgresql)]
    public async Task Remplir_BaseVide_OuvreUnCompteParRoleEtLEcheancier(Moteur moteur)
    {
        await using var services = await CreerAsync(moteur);

        (await RemplirAsync(services)).Reussit(out var comptes, out _).ShouldBeTrue();

        comptes!.Select(c => c.Role).Order().ShouldBe(Enum.GetValues<Role>());
        FichierComptes.Lire(services.Base.Dossier).ShouldBe(comptes);
        await services.LireAsync(async db =>
        {
            var ouverts = await db.Set<Compte>().ToListAsync();
            foreach (var demande in comptes!)
            {
                demande.MotDePasse.Length.ShouldBeGreaterThanOrEqualTo(12);
                var compte = ouverts.Single(c => c.UserName == demande.Identifiant);
                compte.Role.ShouldBe(demande.Role);
                new PasswordHasher<Compte>().VerifyHashedPassword(compte, compte.PasswordHash!, demande.MotDePasse).ShouldNotBe(PasswordVerificationResult.Failed);
            }
            (await db.Set<Professionnel>().CountAsync(p => p.CompteId != null)).ShouldBe(15);
            var mandats = await db.Set<Mandat>().ToListAsync();
            mandats.Select(m => m.CompteId).Distinct().Count().ShouldBe(4);
            (await db.Set<Travailleur>().CountAsync(t => t.Courriel == "travailleur@demo.example")).ShouldBe(1);
            var jour = Demonstrations.Jour;
            var echeances = db.Set<Echeance>();
            (await echeances.CountAsync(e => e.EnRetardLe <= jour)).ShouldBeGreaterThan(50);
            (await echeances.CountAsync(e => e.EnRetardLe > jour)).ShouldBeGreaterThan(500);
            (await db.Chercher(GenreCherchable.Travailleur, "martin")!.CountAsync()).ShouldBeGreaterThan(0);
            return 0;
        });
    }

    [Theory]
    [InlineData(Moteur.Sqlite)]
    [InlineData(Moteur.Postgresql)]
    public async Task RemplirDossiers_LesEcritCommeDesVrais_EtPassentLaVerification(Moteur moteur)
    {
        await using var services = await ServicesDeTest.CreerAsync(
            moteur, Composition.Modules, s => s.AjouterOrganisation().AjouterAdherents().AjouterTravailleurs().AjouterSuivi().AjouterDossier(), Composition.AutresBases);
        (await RemplirAsync(services)).EstSucces.ShouldBeTrue();

        (await new RemplirDossiers(services.Services).FaireAsync(Echelle, 27, Demonstrations.Jour, CancellationToken.None)).Valeur.ShouldBeGreaterThanOrEqualTo(12);

        (await services.Services.GetRequiredService<VerifierDossiers>().ToutAsync(10, CancellationToken.None)).ShouldBeEmpty();
        await using var db = services.Services.GetRequiredService<SourcesDossier>().Ouvrir();
        (await db.Set<Ecrit>().GroupBy(e => e.DossierId).Select(g => g.Count()).MaxAsync()).ShouldBeGreaterThan(900);
        (await db.Set<Ecrit>().AllAsync(e => e.Jour <= Demonstrations.Jour && e.EnVigueur)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Moteur.Sqlite)]
    [InlineData(Moteur.Postgresql)]
    public async Task RemplirEmployeurs_MontreChaqueEtat_EtNAttendAucunEnvoi(Moteur moteur)
    {
        await using var services = await ServicesDeTest.CreerAsync(moteur, Composition.Modules,
            s => s.AjouterOrganisation().AjouterAdherents().AjouterTravailleurs().AjouterSuivi().AjouterDossier().AjouterImport(new OptionsImport(Directory.CreateTempSubdirectory("socle-demo-").FullName)),
            Composition.AutresBases);
        (await RemplirAsync(services)).Reussit(out var comptes, out _).ShouldBeTrue();

        (await new RemplirEmployeurs(services.Services).FaireAsync(comptes!, Demonstrations.Jour, CancellationToken.None)).EstSucces.ShouldBeTrue();

        await services.LireAsync(async db =>
        {
            var (fils, jour) = (await db.Set<FilDeMessages>().ToListAsync(), Demonstrations.Jour);
            fils.Select(f => f.Etat).Distinct().Order().ShouldBe(Enum.GetValues<EtatFil>());
            fils.ShouldContain(f => f.Sujet == SujetMessage.Reclamation && f.Etat == EtatFil.ARepondre && f.AvantLe < jour);
            fils.ShouldContain(f => f.Etat == EtatFil.ARepondre && f.AvantLe >= jour);
            (await db.Set<PieceMessage>().CountAsync()).ShouldBeGreaterThan(1);
            (await db.Set<ImportDeclaration>().Select(i => i.Etat).ToListAsync()).ShouldBe(
                [EtatImport.Abandonne, EtatImport.Accepte, EtatImport.Correspondance, EtatImport.Pret], ignoreOrder: true);
            (await db.Set<CourrierEmployeur>().CountAsync(c => c.EnvoyeLe == null && c.ProchainEssai != null)).ShouldBe(0);
            (await db.Set<DocumentRemis>().CountAsync()).ShouldBeGreaterThan(10);
            return 0;
        });
    }

    [Fact]
    public async Task Remplir_TroisAnnees_OntDesVisitesEtDesDeclarationsSignees()
    {
        await using var services = await CreerAsync(Moteur.Sqlite);
        (await RemplirAsync(services)).EstSucces.ShouldBeTrue();

        await services.LireAsync(async db =>
        {
            var tenues = await db.Set<Mandat>().Select(m => m.EntrepriseId).Distinct().ToListAsync();
            var passages = await db.Set<RendezVous>().Where(r => r.EntrepriseId != null && tenues.Contains(r.EntrepriseId.Value) && r.Etat == EtatRendezVous.Fait).ToListAsync();
            passages.Select(p => p.Jour.Year).Distinct().Order().ShouldBe([2024, 2025, 2026]);
            passages.ShouldAllBe(p => p.Jour < Demonstrations.Jour && p.Type != TypeVisite.Prereprise);
            var signees = await db.Set<DeclarationAnnuelle>().Where(d => d.SigneeLe != null).ToListAsync();
            signees.Count.ShouldBeGreaterThan(5);
            signees.ShouldAllBe(d => d.Contenu != null && d.Salaries > 0 && d.Empreinte != null);
            return 0;
        });
    }

    [Fact]
    public async Task Remplir_Messages_NEnLaissePartirAucun()
    {
        await using var services = await CreerAsync(Moteur.Sqlite);
        (await RemplirAsync(services)).EstSucces.ShouldBeTrue();

        var messages = await services.LireAsync(db => db.Set<Convocation>().AsNoTracking().ToListAsync());

        messages.Where(m => m.Etat == EtatConvocation.AEnvoyer).ShouldAllBe(m => m.Canal == Canal.Lettre);
        messages.ShouldAllBe(m => m.Etat != EtatConvocation.EnCours && m.Appliquee);
        messages.Select(m => m.Destinataire).Distinct().Count().ShouldBe(2);
        messages.ShouldContain(m => m.Genre == GenreMessage.Rappel && m.Etat == EtatConvocation.Envoyee);
    }

    [Fact]
    public async Task Remplir_BaseOccupee_RefuseEtNEcritRien()
    {
        await using var services = await CreerAsync(Moteur.Sqlite);
        await services.EcrireAsync(async e =>
        {
            e.Db.Add(new Secteur { Id = Id<Secteur>.Nouveau(), Nom = "EST" });
            return await Task.FromResult(Resultat.De(0));
        });

        var refus = (await RemplirAsync(services)).Refus;

        refus.Code.ShouldBe("demo.base-occupee");
        refus.Phrase.ShouldContain("socle demo --donnees");
        FichierComptes.Existe(services.Base.Dossier).ShouldBeFalse();
        (await services.LireAsync(db => db.Set<Entreprise>().CountAsync())).ShouldBe(0);
    }

    private static Task<ServicesDeTest> CreerAsync(Moteur moteur) => ServicesDeTest.CreerAsync(moteur, Composition.Modules,
        s => s.AjouterOrganisation().AjouterAdherents().AjouterTravailleurs().AjouterSuivi());

    private static Task<Resultat<IReadOnlyList<CompteDemo>>> RemplirAsync(ServicesDeTest services) => services.DansAsync(s =>
        ActivatorUtilities.CreateInstance<RemplirBase>(s).FaireAsync(Echelle, 27, Demonstrations.Jour, services.Base.Dossier, CancellationToken.None));

    /// <summary>Of everything the seed decides: password hashes and what is computed from the facts are left out.</summary>
    private static async Task<string> EmpreinteAsync(SocleDb db)
    {
        using var empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await AjouterAsync<Professionnel>(db, empreinte);
        await AjouterAsync<Entreprise>(db, empreinte);
        await AjouterAsync<Etablissement>(db, empreinte);
        await AjouterAsync<Affectation>(db, empreinte);
        await AjouterAsync<EvenementEntreprise>(db, empreinte);
        await AjouterAsync<Contact>(db, empreinte);
        await AjouterAsync<Mandat>(db, empreinte);
        await AjouterAsync<Travailleur>(db, empreinte);
        await AjouterAsync<Contrat>(db, empreinte);
        await AjouterAsync<Poste>(db, empreinte);
        await AjouterAsync<Exposition>(db, empreinte);
        await AjouterAsync<Arret>(db, empreinte);
        await AjouterAsync<VisiteRealisee>(db, empreinte);
        await AjouterAsync<VisitePrevue>(db, empreinte);
        await AjouterAsync<DemandeVisite>(db, empreinte);
        return Convert.ToHexString(empreinte.GetHashAndReset());
    }

    private static async Task AjouterAsync<T>(SocleDb db, IncrementalHash empreinte) where T : class
    {
        await foreach (var ligne in db.Set<T>().AsNoTracking().OrderBy(x => EF.Property<Id<T>>(x, "Id")).AsAsyncEnumerable())
        {
            empreinte.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(ligne)));
        }
    }
}
