using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Cles;
using Socle.Dossier.Documents;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Papiers;
using Socle.Dossier.Pieces;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Technique.Envois;

namespace Socle.Dossier.Base;

/// <summary>The tables of the medical base. None refers to the administration's: they are two bases.</summary>
internal static class ModeleDossier
{
    public static void Declarer(ModelBuilder modele)
    {
        modele.Entity<Dmst>(d => d.HasIndex(x => x.TravailleurId).IsUnique());
        modele.Entity<EnveloppeCle>(e =>
        {
            e.HasIndex(x => x.DossierId).IsUnique();
            DUnDossier<EnveloppeCle>(modele, nameof(EnveloppeCle.DossierId));
        });
        Ecrits(modele);
        Documents(modele);
        Papiers(modele);
        Acces(modele);
        Traces(modele);
        modele.Entity<MessageSortant>(m => m.HasIndex(x => x.ProchainEssai).HasFilter("remis_le IS NULL"));
    }

    private static void Ecrits(ModelBuilder modele)
    {
        modele.Entity<Ecrit>(e =>
        {
            e.HasIndex(x => new { x.DossierId, x.EnVigueur });
            e.HasIndex(x => new { x.ElementId, x.Version }).IsUnique();
            e.HasIndex(x => x.VisiteId);
            DUnDossier<Ecrit>(modele, nameof(Ecrit.DossierId));
        });
        modele.Entity<VisiteMedicale>(v =>
        {
            v.HasIndex(x => new { x.DossierId, x.Jour });
            v.HasIndex(x => x.RendezVousId);
            v.HasIndex(x => new { x.CompteId, x.Etat });
            DUnDossier<VisiteMedicale>(modele, nameof(VisiteMedicale.DossierId));
        });
        modele.Entity<Brouillon>(b =>
        {
            b.HasIndex(x => new { x.VisiteId, x.Section }).IsUnique();
            DUnDossier<Brouillon>(modele, nameof(Brouillon.DossierId));
            b.HasOne<VisiteMedicale>().WithMany().HasForeignKey(x => x.VisiteId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Documents(ModelBuilder modele) => modele.Entity<DocumentMedical>(d =>
    {
        d.HasIndex(x => x.DossierId);
        d.HasIndex(x => x.VisiteId);
        d.HasIndex(x => new { x.Annee, x.Rang }).IsUnique();
        d.HasIndex(x => new { x.CompteId, x.SigneLe });
        DUnDossier<DocumentMedical>(modele, nameof(DocumentMedical.DossierId));
        d.HasOne<VisiteMedicale>().WithMany().HasForeignKey(x => x.VisiteId).OnDelete(DeleteBehavior.Restrict);
    });

    private static void Papiers(ModelBuilder modele)
    {
        modele.Entity<MorceauFichier>(m =>
        {
            m.HasIndex(x => x.DossierId);
            m.HasIndex(x => new { x.Nom, x.Rang }).IsUnique();
            DUnDossier<MorceauFichier>(modele, nameof(MorceauFichier.DossierId));
        });
        modele.Entity<PapierAClasser>(p => p.HasIndex(x => new { x.Etat, x.DeposeLe }));
    }

    private static void Acces(ModelBuilder modele)
    {
        modele.Entity<DelegationAcces>(d => d.HasIndex(x => x.BeneficiaireId));
        modele.Entity<Opposition>(o =>
        {
            o.HasIndex(x => x.DossierId);
            DUnDossier<Opposition>(modele, nameof(Opposition.DossierId));
        });
        modele.Entity<BrisDeGlace>(b =>
        {
            b.HasIndex(x => new { x.DossierId, x.CompteId });
            b.HasIndex(x => x.Le).HasFilter("vu_le IS NULL");
            DUnDossier<BrisDeGlace>(modele, nameof(BrisDeGlace.DossierId));
        });
    }

    private static void Traces(ModelBuilder modele)
    {
        modele.Entity<TraceDossier>(t =>
        {
            t.HasKey(x => x.Rang);
            t.Property(x => x.Rang).ValueGeneratedNever();
            // No foreign key: the trail outlives the file.
            t.HasIndex(x => new { x.DossierId, x.Rang });
            t.HasIndex(x => x.Instant);
            t.HasIndex(x => new { x.CompteId, x.Rang });
        });
        modele.Entity<TeteTrace>(t => t.Property(x => x.Id).ValueGeneratedNever());
    }

    private static void DUnDossier<T>(ModelBuilder modele, string cle) where T : class =>
        modele.Entity<T>().HasOne<Dmst>().WithMany().HasForeignKey(cle).OnDelete(DeleteBehavior.Restrict);
}
