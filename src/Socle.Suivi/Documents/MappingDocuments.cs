using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Documents;

internal static class MappingDocuments
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<DocumentRemis>(d =>
        {
            d.SansAudit();
            d.HasIndex(x => new { x.EntrepriseId, x.SigneLe });
            d.HasIndex(x => x.TravailleurId);
            d.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<CopieTravailleur>(c =>
        {
            c.SansAudit();
            c.HasIndex(x => x.TravailleurId);
            c.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<EmpreinteDocument>(e =>
        {
            e.SansAudit();
            e.HasIndex(x => x.CodeEmpreinte).IsUnique();
            e.HasIndex(x => x.Empreinte);
        });
        modele.Entity<LectureDocument>(l =>
        {
            l.HasIndex(x => new { x.DocumentId, x.CompteId }).IsUnique();
            l.HasOne<DocumentRemis>().WithMany().HasForeignKey(x => x.DocumentId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
