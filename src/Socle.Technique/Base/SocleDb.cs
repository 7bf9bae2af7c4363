using Microsoft.EntityFrameworkCore;
using Socle.Technique.Traces;
using Socle.Technique.Recherche;

namespace Socle.Technique.Base;

/// <summary>
/// The administration database (never health data). Reads are free; a write goes through <see cref="Ecriture"/>,
/// which says who, when, which process and why.
/// </summary>
public sealed class SocleDb(DbContextOptions<SocleDb> options, CatalogueModules modules) : DbContext(options)
{
    /// <summary>PostgreSQL schema of the administration.</summary>
    public const string Schema = "socle";

    /// <summary>The write in progress on this context, if any.</summary>
    public Ecriture? Ecriture { get; internal set; }

    public Moteur Moteur => Database.ProviderName!.Contains("Sqlite", StringComparison.Ordinal) ? Moteur.Sqlite : Moteur.Postgresql;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Writes are asynchronous: use Ecritures.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Ecriture is null)
        {
            throw new InvalidOperationException("A write happens in an Ecriture that says who, when, which process and why.");
        }
        Ecriture.TracerChangements();
        await Indexation.SuivreAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Types(configurationBuilder, modules.Modules.Select(m => m.Assemblage));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Moteur == Moteur.Postgresql)
        {
            modelBuilder.HasDefaultSchema(Schema);
        }
        foreach (var module in modules.Modules)
        {
            module.Modele(modelBuilder);
        }
        Conventions.Noms(modelBuilder, Moteur);
    }
}
