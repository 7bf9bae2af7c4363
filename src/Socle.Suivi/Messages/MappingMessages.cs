using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Technique.Base;

namespace Socle.Suivi.Messages;

internal static class MappingMessages
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<FilDeMessages>(f =>
        {
            f.Property(x => x.Objet).Sensible();
            f.HasIndex(x => x.EntrepriseId);
            f.HasIndex(x => new { x.Etat, x.AvantLe });
            f.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Restrict);
        });
        // The thread is in the trail by its states; what people wrote to each other is here, and nowhere else.
        modele.Entity<MessageEcrit>(m =>
        {
            m.SansAudit();
            m.HasIndex(x => x.FilId);
            m.HasOne<FilDeMessages>().WithMany().HasForeignKey(x => x.FilId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<PieceMessage>(p =>
        {
            p.SansAudit();
            p.HasIndex(x => x.MessageId);
            p.HasIndex(x => x.FilId);
            p.HasOne<MessageEcrit>().WithMany().HasForeignKey(x => x.MessageId).OnDelete(DeleteBehavior.Cascade);
            p.HasOne<FilDeMessages>().WithMany().HasForeignKey(x => x.FilId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<DelaiDeReponse>(d =>
        {
            d.HasKey(x => x.Sujet);
            d.Property(x => x.Sujet).ValueGeneratedNever();
        });
    }
}
