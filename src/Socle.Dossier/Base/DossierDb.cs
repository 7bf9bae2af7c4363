using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Cles;
using Socle.Dossier.Ecritures;
using Socle.Technique.Base;

namespace Socle.Dossier.Base;

/// <summary>
/// The medical files: a base apart (its own schema and role on PostgreSQL, its own file on SQLite). A line is read only through
/// <c>OuvrirDossier</c>, which traces first; a write goes through <see cref="EcrituresDossier"/>.
/// </summary>
public sealed class DossierDb(DbContextOptions<DossierDb> options, CatalogueModules modules, TrousseauDossier trousseau) : DbContext(options)
{
    /// <summary>PostgreSQL schema of the medical files.</summary>
    public const string Schema = "dossier";

    /// <summary>The write in progress on this context, if any.</summary>
    internal EcritureDossier? Ecriture { get; set; }

    public Moteur Moteur => Database.ProviderName!.Contains("Sqlite", StringComparison.Ordinal) ? Moteur.Sqlite : Moteur.Postgresql;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Writes are asynchronous: use EcrituresDossier.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Ecriture is null)
        {
            throw new InvalidOperationException("A write happens in an EcritureDossier that says who, when, on which file and why.");
        }
        ChangeTracker.DetectChanges();
        foreach (var entree in ChangeTracker.Entries<ILigneScellee>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            Ecriture.Noter(Sceaux.Poser(entree, trousseau));
        }
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Types(configurationBuilder, modules.Modules.Select(m => m.Assemblage).Append(typeof(DossierDb).Assembly));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Moteur == Moteur.Postgresql)
        {
            modelBuilder.HasDefaultSchema(Schema);
        }
        ModeleDossier.Declarer(modelBuilder);
        Conventions.Noms(modelBuilder, Moteur);
    }
}
