using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Socle.Dossier.Cles;
using Socle.Technique.Base;
using Socle.Technique.Migrations;
using Socle.Technique.Traces;

namespace Socle.Dossier.Base;

/// <summary>Opens the base of the files with the rights of care, and no other's.</summary>
public sealed class SourcesDossier : IAsyncDisposable
{
    private readonly SourcesDonnees sources;
    private readonly CatalogueModules modules;
    private readonly TrousseauDossier trousseau;
    private readonly NpgsqlDataSource? soin;
    private readonly DbContextOptions<DossierDb> options;

    public SourcesDossier(SourcesDonnees sources, CatalogueModules modules, OptionsDossier parametres, TrousseauDossier trousseau)
    {
        (this.sources, this.modules, this.trousseau) = (sources, modules, trousseau);
        Parametres = parametres;
        var constructeur = new DbContextOptionsBuilder<DossierDb>();
        if (sources.Moteur == Moteur.Postgresql)
        {
            soin = sources.SourceSoin(DossierDb.Schema);
            constructeur.UseNpgsql(soin);
        }
        else
        {
            constructeur.UseSqlite(ConnexionSqlite(parametres)).AddInterceptors(new PragmasSqlite());
        }
        options = constructeur.Options;
    }

    public OptionsDossier Parametres { get; }

    /// <summary>SQLite has one writer per file: those of this file queue here.</summary>
    internal TourDEcriture Tour { get; } = new();

    /// <summary>The caller disposes it.</summary>
    public DossierDb Ouvrir() => new(options, modules, trousseau);

    /// <summary>A connection of the owner: migrations, backup and checks only. The caller disposes it.</summary>
    public DbConnection ConnexionProprietaire() => Proprietaire(sources, Parametres);

    /// <summary>This base, for who makes and saves all of them.</summary>
    public static BaseAMigrer AMigrer(SourcesDonnees sources, OptionsDossier parametres) => new(
        "dossier", sources.Moteur, DossierDb.Schema, parametres.Fichier, () => Proprietaire(sources, parametres),
        Migration.Toutes([typeof(DossierDb).Assembly], sources.Moteur));

    public async ValueTask DisposeAsync()
    {
        Tour.Dispose();
        if (soin is not null)
        {
            await soin.DisposeAsync();
        }
    }

    private static DbConnection Proprietaire(SourcesDonnees sources, OptionsDossier parametres) =>
        sources.Moteur == Moteur.Postgresql ? sources.ProprietaireDe(DossierDb.Schema) : new SqliteConnection(ConnexionSqlite(parametres));

    private static string ConnexionSqlite(OptionsDossier parametres) =>
        new SqliteConnectionStringBuilder { DataSource = parametres.Fichier, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}
