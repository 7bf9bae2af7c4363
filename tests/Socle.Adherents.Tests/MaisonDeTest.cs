using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Envois;
using Socle.Tests.Outils;
using Socle.Travailleurs;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Adherents.Tests;

/// <summary>Members, their service and their workers on a database of its own; today is Monday 2 March 2026.</summary>
internal sealed class MaisonDeTest : IAsyncDisposable
{
    public static readonly DateOnly Aujourdhui = new(2026, 3, 2);
    public static readonly DateOnly Janvier = new(2020, 1, 1);

    private static readonly CatalogueModules Modules = new([new ModuleTechnique(), new ModuleOrganisation(), new ModuleAdherents(), new ModuleTravailleurs()]);
    private readonly ServicesDeTest services;
    private int rang;

    private MaisonDeTest(ServicesDeTest services) => this.services = services;

    public Id<Secteur> Secteur { get; } = Id<Secteur>.Nouveau();

    public Id<Centre> Centre { get; } = Id<Centre>.Nouveau();

    public Id<Equipe> Equipe { get; } = Id<Equipe>.Nouveau();

    public Id<Equipe> AutreEquipe { get; } = Id<Equipe>.Nouveau();

    public HorlogeDeTest Horloge => services.Horloge;

    public List<EtablissementsChanges> Annonces { get; } = [];

    public static async Task<MaisonDeTest> OuvrirAsync(Moteur moteur = Moteur.Sqlite)
    {
        var annonces = new Annonces();
        var services = await ServicesDeTest.CreerAsync(moteur, Modules, s => s.AjouterOrganisation().AjouterAdherents().AjouterTravailleurs()
            .AddSingleton(annonces).Recevoir<EtablissementsChanges, RecueilDAnnonces>());
        var maison = new MaisonDeTest(services);
        annonces.Liste = maison.Annonces;
        await maison.PeuplerAsync();
        return maison;
    }

    public Task<T> Faire<TCas, T>(Func<TCas, Task<T>> acte) where TCas : notnull => services.DansAsync(s => acte(s.GetRequiredService<TCas>()));

    public Task<T> Lire<T>(Func<SocleDb, Task<T>> lecture) => services.LireAsync(lecture);

    public Task<List<T>> Tous<T>() where T : class => Lire(db => db.Set<T>().ToListAsync());

    /// <summary>A member with one establishment, followed by the first team.</summary>
    public async Task<Id<Entreprise>> AdherentAsync(string nom, int? numero = null)
    {
        var demande = Adhesion(nom, Numeros.Siret(numero ?? ++rang + 100));
        return (await Faire<AdhererEntreprise, Resultat<Id<Entreprise>>>(c => c.FaireAsync(demande))).Valeur;
    }

    public AdhererEntreprise.Demande Adhesion(string? nom, string? siret) => new(
        nom, siret, false, "4322A", Janvier, new SaisieEtablissement(null, "1 rue du Port", null, "27200", "Vernon", null, null, 12), Equipe, null, null);

    public async Task<Id<Etablissement>> EtablissementAsync(Id<Entreprise> entreprise, string nom, string? siret = null)
    {
        var resultat = await Faire<OuvrirEtablissement, Resultat<Id<Etablissement>>>(c => c.FaireAsync(
            new(entreprise, siret, siret is null, Janvier, new SaisieEtablissement(nom), Equipe, null)));
        return resultat.Valeur;
    }

    public Task<Etablissement> LieuAsync(Id<Entreprise> entreprise) => Lire(db => db.Set<Etablissement>().SingleAsync(t => t.EntrepriseId == entreprise));

    public Task<Id<Contrat>> ContratAsync(Id<Etablissement> lieu, DateOnly? fin = null) => Ajouter(new Contrat
    {
        Id = Id<Contrat>.Nouveau(),
        TravailleurId = new Id<Travailleur>(1),
        EtablissementId = lieu,
        Nature = TypeContrat.Cdi,
        Debut = new DateOnly(2021, 5, 1),
        Fin = fin,
    }, c => c.Id);

    public Task<Id<Compte>> CompteAsync(string nom) => Ajouter(new Compte
    {
        Id = Id<Compte>.Nouveau(),
        UserName = nom,
        NormalizedUserName = nom.ToUpperInvariant(),
        NomAffiche = nom,
        Role = Role.EmployeurRh,
        CreeLe = DateTime.UnixEpoch,
    }, c => c.Id);

    public Task<Id<Mandat>> MandatAsync(Id<Compte> compte, Id<Entreprise> entreprise, Id<Etablissement>? lieu = null) => Ajouter(new Mandat
    {
        Id = Id<Mandat>.Nouveau(),
        CompteId = compte,
        EntrepriseId = entreprise,
        EtablissementId = lieu,
        Du = Janvier,
    }, m => m.Id);

    public async Task<TCle> Ajouter<T, TCle>(T objet, Func<T, TCle> cle) where T : class
    {
        (await services.EcrireAsync(e =>
        {
            e.Db.Add(objet);
            return Task.FromResult(Resultat.De(true));
        })).EstSucces.ShouldBeTrue();
        return cle(objet);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private Task<Resultat<bool>> PeuplerAsync() => services.EcrireAsync(e =>
    {
        e.Db.Add(new Secteur { Id = Secteur, Nom = "Est" });
        e.Db.Add(new Centre { Id = Centre, Nom = "Vernon", SecteurId = Secteur });
        e.Db.Add(new Equipe { Id = Equipe, Nom = "Vernon 1", SecteurId = Secteur, CentreId = Centre });
        e.Db.Add(new Equipe { Id = AutreEquipe, Nom = "Vernon 2", SecteurId = Secteur });
        e.Db.Add(new Travailleur { Id = new Id<Travailleur>(1), NomNaissance = "Petit", Prenoms = "Anne", NomTri = "PETIT ANNE", Naissance = new DateOnly(1990, 1, 1) });
        return Task.FromResult(Resultat.De(true));
    });
}

internal sealed class Annonces
{
    public List<EtablissementsChanges> Liste { get; set; } = [];
}

internal sealed class RecueilDAnnonces(Annonces annonces) : IDestinataire<EtablissementsChanges>
{
    public Task RecevoirAsync(EtablissementsChanges message, CancellationToken arret)
    {
        annonces.Liste.Add(message);
        return Task.CompletedTask;
    }
}
