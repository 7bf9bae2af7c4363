using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Technique;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Tests.Outils;

/// <summary>A service with one member, and short words to hire people there. Today is 2 March 2026.</summary>
public sealed class Jeu : IAsyncDisposable
{
    private static readonly CatalogueModules Modules = new([new ModuleTechnique(), new ModuleOrganisation(), new ModuleAdherents(), new ModuleTravailleurs()]);
    private readonly ServicesDeTest services;

    private Jeu(ServicesDeTest services) => this.services = services;

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    public static DateOnly Aujourdhui { get; } = new(2026, 3, 2);

    public ServicesDeTest Services => services;

    public Id<Etablissement> Etablissement { get; private set; }

    public static async Task<Jeu> CreerAsync(Moteur moteur)
    {
        var jeu = new Jeu(await ServicesDeTest.CreerAsync(moteur, Modules, s => s.AjouterTravailleurs()));
        jeu.Etablissement = await jeu.OuvrirEtablissementAsync();
        return jeu;
    }

    public async Task<Id<Etablissement>> OuvrirEtablissementAsync(DateOnly? ferme = null, DateOnly? radiee = null)
    {
        var entreprise = new Entreprise
        {
            Id = Id<Entreprise>.Nouveau(),
            NumeroAdherent = $"{Identifiants.Suivant()}",
            RaisonSociale = "Transports Delorme",
            NomTri = "TRANSPORTS DELORME",
            AdhesionLe = new(2010, 1, 1),
            RadieeLe = radiee,
        };
        var etablissement = new Etablissement
        {
            Id = Id<Etablissement>.Nouveau(),
            EntrepriseId = entreprise.Id,
            Nom = "Vernon",
            OuvertLe = new(2010, 1, 1),
            FermeLe = ferme,
        };
        await services.EcrireAsync<bool>(e =>
        {
            e.Db.AddRange(entreprise, etablissement);
            return Task.FromResult<Resultat<bool>>(true);
        });
        return etablissement.Id;
    }

    public Task<Resultat<T>> FaireAsync<TActe, T>(Func<TActe, Task<Resultat<T>>> acte) where TActe : notnull =>
        services.DansAsync(s => acte(s.GetRequiredService<TActe>()));

    public Task<T> LireAsync<T>(Func<SocleDb, Task<T>> lecture) => services.LireAsync(lecture);

    public DemandeEmbauche Demande(IdentiteSaisie? identite = null, ContratSaisi? contrat = null, PosteSaisi? poste = null, params Risque[] risques) => new()
    {
        Etablissement = Etablissement,
        Identite = identite ?? Lucie,
        Contrat = contrat ?? new() { Nature = TypeContrat.Cdi, Debut = new(2024, 1, 8) },
        Poste = poste ?? new() { Libelle = "Cariste" },
        Risques = risques,
    };

    public static IdentiteSaisie Lucie { get; } = new() { NomNaissance = "Marchand", Prenoms = "Lucie Anne", Naissance = new(1990, 5, 12), Sexe = Noyau.Sexe.Feminin };

    /// <summary>Hires, and fails the test if it is refused.</summary>
    public async Task<Embauche> EmbaucherAsync(IdentiteSaisie? identite = null, ContratSaisi? contrat = null, PosteSaisi? poste = null, params Risque[] risques)
    {
        var resultat = await FaireAsync<EmbaucherTravailleur, Embauche>(a => a.ExecuterAsync(Demande(identite, contrat, poste, risques) with { AucunDesRessemblants = true }));
        resultat.EstSucces.ShouldBeTrue(resultat.ToString());
        return resultat.Valeur;
    }

    public Task<Travailleur> TravailleurAsync(Id<Travailleur> id) => LireAsync(db => db.Set<Travailleur>().AsNoTracking().SingleAsync(t => t.Id == id));

    public Task<Contrat> ContratAsync(Id<Contrat> id) => LireAsync(db => db.Set<Contrat>().AsNoTracking().SingleAsync(c => c.Id == id));

    public Task<List<Poste>> PostesAsync(Id<Contrat> id) => LireAsync(db => db.Set<Poste>().AsNoTracking().Where(p => p.ContratId == id).OrderBy(p => p.Debut).ToListAsync());

    public Task<List<Exposition>> ExpositionsAsync(Id<Contrat> id) =>
        LireAsync(db => db.Set<Exposition>().AsNoTracking().Where(x => x.ContratId == id).OrderBy(x => x.Debut).ThenBy(x => x.Risque).ToListAsync());

    /// <summary>How many times this worker was announced as changed.</summary>
    public Task<int> AnnoncesAsync(Id<Travailleur> id) =>
        LireAsync(db => db.Set<MessageSortant>().CountAsync(m => m.Contenu.Contains(id.ToString())));

    public Task<List<EvenementAudit>> TracesAsync(string processus) =>
        LireAsync(db => db.Set<EvenementAudit>().AsNoTracking().Where(e => e.Processus == processus).OrderBy(e => e.Id).ToListAsync());

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
