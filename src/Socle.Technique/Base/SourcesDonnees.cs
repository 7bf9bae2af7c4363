using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Socle.Technique.Base;

/// <summary>One data source per space, opened with the rights of that space and no more.</summary>
public sealed class SourcesDonnees : IAsyncDisposable
{
    public const string RolePortail = "socle_portail";

    /// <summary>The worker's space alone: an employer's page must not be able to read an appointment a worker asked for.</summary>
    public const string RoleSalarie = "socle_salarie";
    public const string RoleAdministration = "socle_administration";
    public const string RoleSoin = "socle_soin";

    /// <summary>What Npgsql takes when a connection does not say.</summary>
    private const int ParDefaut = 100;

    /// <summary>
    /// Connections of each space at most, 93 in all with the medical schema, the scheduler and the owner: PostgreSQL gives 97 unless told
    /// otherwise. Who comes beyond them waits its turn, where a server asked for more refuses.
    /// </summary>
    private const int AuPlus = 12;
    private const int AuPlusAdministration = 20;
    private const int AuPlusProprietaire = 5;

    /// <summary>Statements kept prepared on each connection, those used last.</summary>
    private const int OrdresPrepares = 200;

    private readonly CatalogueModules modules;
    private readonly Dictionary<Espace, NpgsqlDataSource> sources = [];
    private readonly Dictionary<Espace, DbContextOptions<SocleDb>> options = [];
    private readonly NpgsqlDataSource? proprietaire;

    public SourcesDonnees(OptionsBase parametres, CatalogueModules modules)
    {
        this.modules = modules;
        Parametres = parametres;
        if (Moteur == Moteur.Postgresql)
        {
            proprietaire = NpgsqlDataSource.Create(ConnexionPostgresql(null, null));
            OuvrirPostgresql();
        }
        else
        {
            var communes = Options(b => b.UseSqlite(ConnexionSqlite).AddInterceptors(new PragmasSqlite()));
            foreach (var espace in Enum.GetValues<Espace>())
            {
                options[espace] = communes;
            }
        }
    }

    public OptionsBase Parametres { get; }

    public Moteur Moteur => Parametres.Moteur;

    /// <summary>A context with the rights of <paramref name="espace"/>. The caller disposes it.</summary>
    public SocleDb Ouvrir(Espace espace) => new(options[espace], modules);

    /// <summary>A bare connection with the rights of <paramref name="espace"/>, for mass reads. The caller disposes it.</summary>
    public DbConnection Connexion(Espace espace) =>
        Moteur == Moteur.Sqlite ? new SqliteConnection(ConnexionSqlite) : sources[espace].CreateConnection();

    /// <summary>A connection of the owner of the schema: migrations, backup and checks only.</summary>
    public DbConnection ConnexionProprietaire() =>
        proprietaire is null ? new SqliteConnection(ConnexionSqlite) : proprietaire.CreateConnection();

    public async ValueTask DisposeAsync()
    {
        foreach (var source in sources.Values.Distinct())
        {
            await source.DisposeAsync();
        }
        if (proprietaire is not null)
        {
            await proprietaire.DisposeAsync();
        }
    }

    /// <summary>A source with the rights of the medical space on a schema of its own. PostgreSQL only; the caller disposes it.</summary>
    internal NpgsqlDataSource SourceSoin(string schema) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ConnexionPostgresql(Parametres.ConnexionSoin, RoleSoin)) { SearchPath = schema });

    /// <summary>A connection of the owner on a schema of its own, closed for good once disposed. PostgreSQL only.</summary>
    internal DbConnection ProprietaireDe(string schema) =>
        new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnexionPostgresql(null, null)) { SearchPath = schema, Pooling = false }.ToString());

    /// <summary>For the scheduler, which opens its own connections: the rights of the administration.</summary>
    internal string ConnexionPlanificateur => ConnexionPostgresql(null, RoleAdministration);

    private string ConnexionSqlite => new SqliteConnectionStringBuilder
    {
        DataSource = Parametres.Fichier,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    private void OuvrirPostgresql()
    {
        sources[Espace.Entreprise] = NpgsqlDataSource.Create(ConnexionPostgresql(Parametres.ConnexionPortails, RolePortail));
        sources[Espace.Salarie] = NpgsqlDataSource.Create(ConnexionPostgresql(Parametres.ConnexionSalaries, RoleSalarie));
        sources[Espace.Administration] = NpgsqlDataSource.Create(ConnexionPostgresql(null, RoleAdministration));
        sources[Espace.Soin] = NpgsqlDataSource.Create(ConnexionPostgresql(Parametres.ConnexionSoin, RoleSoin));
        foreach (var (espace, source) in sources)
        {
            options[espace] = Options(b => b.UseNpgsql(source));
        }
    }

    /// <summary>A connection given for a space logs in as itself; otherwise the owner takes the role of the space.</summary>
    private string ConnexionPostgresql(string? propre, string? role)
    {
        var chaine = new NpgsqlConnectionStringBuilder(propre ?? Parametres.Connexion)
        {
            SearchPath = SocleDb.Schema,
            ApplicationName = "socle",
        };
        if (chaine.MaxPoolSize == ParDefaut)
        {
            chaine.MaxPoolSize = role switch { null => AuPlusProprietaire, RoleAdministration => AuPlusAdministration, _ => AuPlus };
        }
        if (role is not null)
        {
            Preparer(chaine);
        }
        chaine.Options = string.Join(' ', Reglages(propre is null ? role : null, role is RolePortail or RoleSalarie));
        return chaine.ToString();
    }

    /// <summary>
    /// A statement seen twice stays prepared on its connection. Nothing of a space leaves state in its session (locks and settings are
    /// those of a transaction): a connection goes back to the pool as it is, where resetting it would cost seven statements.
    /// </summary>
    private static void Preparer(NpgsqlConnectionStringBuilder chaine) =>
        (chaine.MaxAutoPrepare, chaine.AutoPrepareMinUsages, chaine.NoResetOnClose) = (OrdresPrepares, 2, true);

    /// <param name="role">The role the owner takes; null when the connection logs in as itself.</param>
    /// <param name="planUnique">
    /// The portals always ask for the rows of a few companies or of one person: one plan serves them all, where planning a page anew takes
    /// more than running it. The staff's lists keep a plan of their own, for their filters change which one is best.
    /// </param>
    private static IEnumerable<string> Reglages(string? role, bool planUnique)
    {
        // Compiling a plan costs PostgreSQL more than any of our queries takes.
        yield return "-c jit=off";
        if (planUnique)
        {
            yield return "-c plan_cache_mode=force_generic_plan";
        }
        if (role is not null)
        {
            yield return $"-c role={role}";
        }
    }

    private static DbContextOptions<SocleDb> Options(Action<DbContextOptionsBuilder> moteur)
    {
        var constructeur = new DbContextOptionsBuilder<SocleDb>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.TrackAll)
            .ConfigureWarnings(w => w.Throw(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.MultipleCollectionIncludeWarning));
        moteur(constructeur);
        return constructeur.Options;
    }
}
