//! A photo of any size → a picture for a page: upright, and no larger than a page or a sheet needs.
//!
//! The author's file stays as it is. What is no picture inside, moves, or is beyond what a computer should
//! have to unpack, is left alone.

use std::io::Cursor;

use fast_image_resize::FilterType::Box;
use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x3;
use fast_image_resize::{ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits, RgbImage};

use img_parts::ImageEXIF as _;
use img_parts::webp::WebP;

use crate::memo::{Fingerprint, Hasher};

/// Pixels of the longest side.
const LONGEST: u32 = 1_600;

/// Bytes of a WebP among which its kind of pixels is said, unless it carries a table of colours before.
const LONGEST_HEAD: usize = 8_192;

/// How well a photo is kept, of 100.
const QUALITY: u8 = 85;

/// Says of what was made by an earlier version of this file that it is no longer right.
const VERSION: &[u8] = b"picture 2";

/// What has to be done to a picture.
pub(super) struct Work {
    format: ImageFormat,
    turn: Orientation,
    /// How large it is.
    pub(super) size: Size,
}

/// How large a picture is beside what a page needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// No larger.
    Fits,
    /// Larger: it is scaled.
    Scaled,
    /// Larger, and of a format in which a scaled picture would have more bytes.
    Kept,
}

/// What has to be done to a file before it is published; nothing when it is right as it is, or no picture.
pub(super) fn work(path: &str, bytes: &[u8]) -> Option<Work> {
    let ending = path.rsplit_once('.')?.1.to_ascii_lowercase();
    if !matches!(ending.as_str(), "jpg" | "jpeg" | "png" | "webp" | "gif") {
        return None;
    }
    std::panic::catch_unwind(|| {
        let format = image::guess_format(bytes).ok()?;
        if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif) {
            return None;
        }
        let (width, height) = ImageReader::with_format(Cursor::new(bytes), format).into_dimensions().ok()?;
        let turn = orientation(bytes);
        // A photo tells every browser how it must be turned, and loses nothing by that.
        let is_turned = turn != Orientation::NoTransforms && format != ImageFormat::Jpeg;
        // No library here writes a WebP that loses a little, as a photo's does.
        let is_photo = || memchr::memmem::find(bytes.get(..LONGEST_HEAD).unwrap_or(bytes), b"VP8 ").is_some();
        let size = if width.max(height) <= LONGEST {
            Size::Fits
        } else if format == ImageFormat::Gif || format == ImageFormat::WebP && !is_turned && is_photo() {
            Size::Kept
        } else {
            Size::Scaled
        };
        (size != Size::Fits || is_turned).then_some(Work { format, turn, size })
    })
    .ok()
    .flatten()
}

/// Hash of all that a picture is made ready from.
pub(super) fn made_from(bytes: &[u8]) -> Fingerprint {
    Hasher::default().part(VERSION).part(bytes).finish()
}

/// The picture as it is published; nothing when it cannot be read, or would be no smaller.
pub(super) fn ready(bytes: &[u8], work: &Work) -> Option<Vec<u8>> {
    if work.size == Size::Kept {
        return None;
    }
    let made = std::panic::catch_unwind(|| made(bytes, work)).ok().flatten()?;
    let is_turned = work.turn != Orientation::NoTransforms && work.format != ImageFormat::Jpeg;
    (is_turned || made.len() < bytes.len()).then_some(made)
}

fn made(bytes: &[u8], work: &Work) -> Option<Vec<u8>> {
    let (mut picture, colours) = match work.format {
        ImageFormat::Jpeg => read(JpegDecoder::new(Cursor::new(bytes)).ok()?)?,
        ImageFormat::Png => {
            let decoder = PngDecoder::with_limits(Cursor::new(bytes), Limits::default()).ok()?;
            if decoder.is_apng().ok()? {
                return None;
            }
            read(decoder)?
        }
        ImageFormat::WebP => {
            let decoder = WebPDecoder::new(Cursor::new(bytes)).ok()?;
            if decoder.has_animation() {
                return None;
            }
            read(decoder)?
        }
        _ => return None,
    };
    if work.size == Size::Scaled {
        picture = scaled(&picture)?;
    }
    picture.apply_orientation(work.turn);
    let mut made = Vec::new();
    match work.format {
        ImageFormat::Jpeg => {
            write(&picture, colours, JpegEncoder::new_with_quality(&mut made, QUALITY))?;
        }
        ImageFormat::Png => {
            let encoder =
                PngEncoder::new_with_quality(&mut made, CompressionType::Default, FilterType::Adaptive);
            write(&picture, colours, encoder)?;
        }
        _ => write(&picture, colours, WebPEncoder::new_lossless(&mut made))?,
    }
    Some(made)
}

/// A photo that is published as it is, as paper needs it: a JPEG of the size of others. Nothing where it is
/// no such photo, or has places that one can see through.
pub(super) fn printed(path: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    work(path, bytes).filter(|work| work.size == Size::Kept && work.format == ImageFormat::WebP)?;
    let made = || {
        let decoder = WebPDecoder::new(Cursor::new(bytes)).ok()?;
        let (picture, colours) = read(decoder)?;
        let mut made = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut made, QUALITY);
        (!picture.color().has_alpha()).then(|| write(&scaled(&picture)?, colours, encoder))??;
        Some(made)
    };
    std::panic::catch_unwind(made).ok().flatten()
}

/// The picture with its longest side as long as may be: each pixel is the mean of those that it stands for.
fn scaled(picture: &DynamicImage) -> Option<DynamicImage> {
    // What a camera makes, and the only pictures that come by the hundred.
    let DynamicImage::ImageRgb8(photo) = picture else { return Some(picture.thumbnail(LONGEST, LONGEST)) };
    let longest = u64::from(photo.width().max(photo.height()));
    let side = |pixels: u32| {
        let scaled = (u64::from(pixels) * u64::from(LONGEST) + longest / 2) / longest;
        u32::try_from(scaled).map_or(LONGEST, |scaled| scaled.max(1))
    };
    let mut small = RgbImage::new(side(photo.width()), side(photo.height()));
    let (width, height) = small.dimensions();
    let pixels = TypedImageRef::<U8x3>::from_buffer(photo.width(), photo.height(), photo.as_raw()).ok()?;
    let mut made = TypedImage::<U8x3>::from_buffer(width, height, &mut small).ok()?;
    let means = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(Box));
    Resizer::new().resize_typed(&pixels, &mut made, &means).ok()?;
    Some(DynamicImage::ImageRgb8(small))
}

/// The pixels, and what colours their numbers mean.
fn read(mut decoder: impl ImageDecoder) -> Option<(DynamicImage, Option<Vec<u8>>)> {
    decoder.set_limits(Limits::default()).ok()?;
    // Colours of a printing press have become those of a screen.
    let colours = decoder
        .icc_profile()
        .ok()
        .flatten()
        .filter(|profile| profile.get(16..20) != Some(b"CMYK".as_slice()));
    Some((DynamicImage::from_decoder(decoder).ok()?, colours))
}

fn write(picture: &DynamicImage, colours: Option<Vec<u8>>, mut encoder: impl ImageEncoder) -> Option<()> {
    if let Some(colours) = colours {
        // Without them a picture is a little paler.
        let _ = encoder.set_icc_profile(colours);
    }
    picture.write_with_encoder(encoder).ok()
}

/// What a camera wrote into a WebP, where a program put the head in front that it has in a JPEG.
fn headed(bytes: &[u8]) -> Option<Vec<u8>> {
    let webp = WebP::from_bytes(bytes.to_vec().into()).ok()?;
    webp.exif()?.strip_prefix(b"Exif\0\0").map(<[u8]>::to_vec)
}

/// How a picture must be turned to stand upright.
fn orientation(bytes: &[u8]) -> Orientation {
    let turn = || {
        let read = exif::Reader::new().read_from_container(&mut Cursor::new(bytes)).ok();
        let read = read.or_else(|| exif::Reader::new().read_raw(headed(bytes)?).ok())?;
        let field = read.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?;
        Orientation::from_exif(u8::try_from(field.value.get_uint(0)?).ok()?)
    };
    turn().unwrap_or(Orientation::NoTransforms)
}
