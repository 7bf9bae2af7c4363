using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Technique;
using Socle.Technique.Base;
using Socle.Technique.Recherche;
using Socle.Tests.Outils;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Import;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Tests.Import;

/// <summary>A service with two members that send their files. Today is 2 March 2026.</summary>
public sealed class JeuImport : IAsyncDisposable
{
    private static readonly CatalogueModules Modules = new([new ModuleTechnique(), new ModuleOrganisation(), new ModuleAdherents(), new ModuleTravailleurs()]);
    private readonly ServicesDeTest services;
    private readonly string dossier;

    private JeuImport(ServicesDeTest services, string dossier) => (this.services, this.dossier) = (services, dossier);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    /// <summary>« Transports Delorme » at Vernon, and « Menuiserie Petit » at Évreux.</summary>
    public static string Delorme { get; } = SiretDe(732829321);

    public static string Petit { get; } = SiretDe(441200345);

    public ServicesDeTest Services => services;

    public static async Task<JeuImport> CreerAsync(Moteur moteur = Moteur.Sqlite, int lignesParLot = 4_000)
    {
        var dossier = Directory.CreateTempSubdirectory("socle-import-").FullName;
        var services = await ServicesDeTest.CreerAsync(moteur, Modules, s => s.AjouterTravailleurs()
            .AjouterImport(new OptionsImport(dossier) { LignesParLot = lignesParLot }));
        var jeu = new JeuImport(services, dossier);
        await jeu.AdherentAsync(Delorme, "Transports Delorme");
        await jeu.AdherentAsync(Petit, "Menuiserie Petit");
        return jeu;
    }

    /// <summary>A SIRET whose keys are right, from eight or nine digits.</summary>
    public static string SiretDe(int numero, int nic = 1)
    {
        var siren = ALuhn(numero.ToString("D8", CultureInfo.InvariantCulture)[..8]);
        return ALuhn(siren + nic.ToString("D4", CultureInfo.InvariantCulture));
    }

    private static string ALuhn(string chiffres)
    {
        var somme = chiffres.Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(n => n > 9 ? n - 9 : n);
        return chiffres + (char)('0' + ((10 - (somme % 10)) % 10));
    }

    public async Task<Id<Etablissement>> AdherentAsync(string siret, string nom)
    {
        var entreprise = new Entreprise
        {
            Id = Id<Entreprise>.Nouveau(),
            NumeroAdherent = siret[..9],
            Siren = siret[..9],
            RaisonSociale = nom,
            NomTri = Texte.PourRecherche(nom),
            AdhesionLe = new(2010, 1, 1),
        };
        var etablissement = new Etablissement { Id = Id<Etablissement>.Nouveau(), EntrepriseId = entreprise.Id, Siret = siret, Nom = nom, OuvertLe = new(2010, 1, 1) };
        await services.EcrireAsync(e =>
        {
            e.Db.AddRange(entreprise, etablissement);
            return Task.FromResult(Resultat.De(true));
        });
        return etablissement.Id;
    }

    public Task<Resultat<T>> FaireAsync<TActe, T>(Func<TActe, Task<Resultat<T>>> acte) where TActe : notnull =>
        services.DansAsync(s => acte(s.GetRequiredService<TActe>()));

    public Task<T> LireAsync<T>(Func<SocleDb, Task<T>> lecture) => services.LireAsync(lecture);

    public Task<Resultat<ImportDeclaration>> DeposerAsync(byte[] contenu, Depot? depot = null) => FaireAsync<DeposerImport, ImportDeclaration>(async d =>
    {
        using var flux = new MemoryStream(contenu);
        return await d.DeposerAsync(flux, depot ?? new Depot { NomFichier = "salaries.csv" });
    });

    /// <summary>Deposits a file, reads it, and gives its preview.</summary>
    public Task<ImportDeclaration> ApercuAsync(string texte, Depot? depot = null) => ApercuAsync(Encoding.UTF8.GetBytes(texte), depot);

    public async Task<ImportDeclaration> ApercuAsync(byte[] contenu, Depot? depot = null)
    {
        var resultat = await DeposerAsync(contenu, depot);
        resultat.EstSucces.ShouldBeTrue(resultat.EstRefus ? resultat.Refus.Phrase : "");
        return await TravaillerAsync(resultat.Valeur.Id);
    }

    public async Task<ImportDeclaration> TravaillerAsync(Id<ImportDeclaration> id)
    {
        await services.Services.GetRequiredService<ExecuterImport>().FaireAsync(id, null, default);
        return await ImportAsync(id);
    }

    public Task<ImportDeclaration> ImportAsync(Id<ImportDeclaration> id) => LireAsync(db => db.Set<ImportDeclaration>().AsNoTracking().SingleAsync(i => i.Id == id));

    public async Task<ImportDeclaration> AccepterAsync(ImportDeclaration import, bool partiel = false)
    {
        var demande = await FaireAsync<AccepterImport, ImportDeclaration>(a => a.DemanderAsync(import.Id, partiel));
        demande.EstSucces.ShouldBeTrue(demande.EstRefus ? demande.Refus.Phrase : "");
        return await TravaillerAsync(import.Id);
    }

    public async Task<ImportDeclaration> ApercuPuisAccepterAsync(string texte, Depot? depot = null)
    {
        var fait = await AccepterAsync(await ApercuAsync(texte, depot));
        fait.Etat.ShouldBe(EtatImport.Accepte);
        return fait;
    }

    public async Task<ImportDeclaration> AnnulerAsync(ImportDeclaration import)
    {
        var demande = await FaireAsync<AnnulerImport, ImportDeclaration>(a => a.DemanderAsync(import.Id, "Mauvais fichier"));
        demande.EstSucces.ShouldBeTrue(demande.EstRefus ? demande.Refus.Phrase : "");
        return await TravaillerAsync(import.Id);
    }

    public async Task<ImportDeclaration> RepondreAsync(ImportDeclaration import, params ReponseDonnee[] reponses)
    {
        var resultat = await FaireAsync<RepondreImport, ImportDeclaration>(r => r.RepondreAsync(import.Id, reponses));
        resultat.EstSucces.ShouldBeTrue(resultat.EstRefus ? resultat.Refus.Phrase : "");
        return resultat.Valeur.EnTravail ? await TravaillerAsync(import.Id) : await ImportAsync(import.Id);
    }

    public Task<List<LigneImport>> LignesAsync(ImportDeclaration import) =>
        LireAsync(db => db.Set<LigneImport>().AsNoTracking().Where(l => l.ImportId == import.Id).OrderBy(l => l.Rang).ToListAsync());

    public async Task<LigneImport> LigneAsync(ImportDeclaration import, int numero) => (await LignesAsync(import)).Single(l => l.Numero == numero);

    public Task<Travailleur> TravailleurAsync(string nom) => LireAsync(db => db.Set<Travailleur>().AsNoTracking().SingleAsync(t => t.NomNaissance == nom));

    public Task<List<Contrat>> ContratsAsync(Id<Travailleur> id) =>
        LireAsync(db => db.Set<Contrat>().AsNoTracking().Where(c => c.TravailleurId == id).OrderBy(c => c.Debut).ThenBy(c => c.Id).ToListAsync());

    public Task<List<Exposition>> ExpositionsAsync(Id<Contrat> id) => LireAsync(db => db.Set<Exposition>().AsNoTracking().Where(e => e.ContratId == id).OrderBy(e => e.Debut).ThenBy(e => e.Risque).ToListAsync());

    public Task<List<Poste>> PostesAsync(Id<Contrat> id) => LireAsync(db => db.Set<Poste>().AsNoTracking().Where(p => p.ContratId == id).OrderBy(p => p.Debut).ToListAsync());

    public Task<List<Arret>> ArretsAsync(Id<Contrat> id) => LireAsync(db => db.Set<Arret>().AsNoTracking().Where(a => a.ContratId == id).OrderBy(a => a.Debut).ToListAsync());

    /// <summary>All that a declaration may write, as one text: two states are the same when the texts are.</summary>
    public Task<string> EtatAsync() => LireAsync(async db => string.Join('\n',
    [
        .. await LignesDe<Etablissement>(db), .. await LignesDe<EvenementEntreprise>(db), .. await LignesDe<Travailleur>(db), .. await LignesDe<Contrat>(db),
        .. await LignesDe<Poste>(db), .. await LignesDe<Exposition>(db), .. await LignesDe<Arret>(db), .. await LignesDe<IdentifiantOrigine>(db), .. await LignesDe<MotCle>(db),
    ]));

    private static async Task<IEnumerable<string>> LignesDe<T>(SocleDb db) where T : class =>
        (await db.Set<T>().AsNoTracking().ToListAsync()).Select(l => typeof(T).Name + JsonSerializer.Serialize(l)).Order(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(dossier, true);
    }
}
