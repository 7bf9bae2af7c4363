using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Import;

internal static class MappingImport
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<ImportDeclaration>(i =>
        {
            i.Ignore(x => x.EnTravail);
            i.HasIndex(x => x.DeposeLe);
            i.HasIndex(x => x.Empreinte);
        });
        modele.Entity<ModeleImport>(m =>
        {
            m.Property(x => x.EmetteurCle).OrdreOctets();
            m.HasIndex(x => x.EmetteurCle).IsUnique();
        });
        modele.Entity<EntrepriseImportee>(e =>
        {
            e.SansAudit();
            e.HasKey(x => new { x.ImportId, x.EntrepriseId });
            e.HasIndex(x => x.EntrepriseId);
            e.HasOne<ImportDeclaration>().WithMany().HasForeignKey(x => x.ImportId).OnDelete(DeleteBehavior.Cascade);
        });
        // The answer is in the trail by its count, and here by itself; it names people.
        modele.Entity<ReponseImport>(r =>
        {
            r.SansAudit();
            r.HasKey(x => new { x.ImportId, x.Numero, x.ContratId });
            r.HasOne<ImportDeclaration>().WithMany().HasForeignKey(x => x.ImportId).OnDelete(DeleteBehavior.Cascade);
        });
        // Lines are themselves the trace of the import, and name people: no audit event per line.
        modele.Entity<LigneImport>(l =>
        {
            l.SansAudit();
            l.Property(x => x.Recherche).OrdreOctets();
            l.HasIndex(x => new { x.ImportId, x.Rang });
            l.HasIndex(x => new { x.ImportId, x.Issue, x.Rang });
            l.HasIndex(x => x.ContratId);
            l.HasIndex(x => x.TravailleurId);
            l.HasOne<ImportDeclaration>().WithMany().HasForeignKey(x => x.ImportId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
